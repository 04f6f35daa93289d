import type { Kind } from './comparison.ts'
import { columnsOf, type Profile, rightOf } from './profile.ts'
import type { Table } from './table.ts'

/** What is wrong with a profile for these tables. `path` is where in the profile, `fields.0.left`. */
export type ProfileFault =
  | { fault: 'column-missing'; path: string; table: string; column: string; columns: string[] }
  | { fault: 'field-twice'; path: string; field: string }
  | { fault: 'key-unknown'; path: string; key: string; keys: string[] }
  | { fault: 'truth-compared'; path: string; column: string }

const names = [':first', ':last', ':start']
const code = ['', ':front', ':back']
const date = ['', ':swapped', ':year', ':month-day', ':year-month', ':year-day']
const words = ['', ':word']
const parts: Record<Kind, readonly string[]> = {
  name: names,
  'given-name': names,
  surname: names,
  date,
  'national-id': code,
  nik: [...code, ':region-date', ':date', ':dates', ...date.map((part) => `:birth${part}`)],
  phone: code,
  postcode: code,
  'house-number': code,
  email: words,
  place: words,
  text: words,
  category: [''],
  number: [''],
}

/** Everything that keeps a profile from being used with these tables; empty when it can be. */
export function checkProfile(
  profile: Profile,
  left: Table,
  right: Table | null,
  truth?: string,
): ProfileFault[] {
  const faults: ProfileFault[] = []
  const needs = (table: Table, column: string, path: string) => {
    const columns = table.columns.map(({ header }) => header)
    if (!columns.includes(column))
      faults.push({ fault: 'column-missing', path, table: table.name, column, columns })
  }
  const seen = new Set<string>()
  for (const [k, field] of profile.fields.entries()) {
    const path = `fields.${k}`
    if (seen.has(field.name)) faults.push({ fault: 'field-twice', path: `${path}.name`, field: field.name })
    seen.add(field.name)
    for (const column of columnsOf(field.left)) needs(left, column, `${path}.left`)
    if (right) for (const column of rightOf(field)) needs(right, column, `${path}.right`)
    if (truth !== undefined && [...columnsOf(field.left), ...rightOf(field)].includes(truth))
      faults.push({ fault: 'truth-compared', path, column: truth })
  }
  if (profile.rowId) {
    needs(left, profile.rowId.left, 'rowId.left')
    if (right) needs(right, profile.rowId.right ?? profile.rowId.left, 'rowId.right')
  }
  const keys = keysOf(profile)
  for (const [r, rule] of (profile.blocking ?? []).entries())
    for (const key of rule)
      if (!keys.includes(key)) faults.push({ fault: 'key-unknown', path: `blocking.${r}`, key, keys })
  return faults
}

/** A date that goes with a NIK has its keys there. */
function keysOf({ fields }: Profile): string[] {
  const birth = fields.some(({ kind }) => kind === 'nik') && fields.find(({ kind }) => kind === 'date')
  return fields.flatMap((field) =>
    field === birth ? [] : parts[field.kind].map((part) => field.name + part),
  )
}
