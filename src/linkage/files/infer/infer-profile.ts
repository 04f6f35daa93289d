import type { Kind } from '../comparison.ts'
import type { Profile, ProfileField } from '../profile.ts'
import type { Table } from '../table.ts'
import { type Described, describeTable, type Passed } from './describe-table.ts'
import { type Matched, matchColumns } from './match-columns.ts'
import { redundant } from './redundant.ts'
import { rowNumbers } from './row-numbers.ts'

export interface Inferred {
  /** Null when no column could be compared. */
  profile: Profile | null
  passed: { side: 'left' | 'right'; column: string; reason: Passed }[]
}

/** What tells people apart best comes first. */
const rank: Kind[] = [
  'given-name',
  'surname',
  'name',
  'date',
  'nik',
  'national-id',
  'phone',
  'email',
  'text',
  'place',
  'postcode',
  'house-number',
  'category',
  'number',
]

/**
 * A profile for two tables (or one) from their headers and values. Columns in `never` (those that name the person)
 * are not looked at. The order of the rows decides nothing.
 */
export function inferProfile(left: Table, right: Table | null, never: readonly string[]): Inferred {
  const a = describeTable(left, never)
  const b = right && describeTable(right, never)
  const matched = joinParts(b ? matchColumns(a, b) : a.found.map((found) => ({ left: found, right: found })))
  const numbers = rowNumbers(left, right, matched)
  const doubles = redundant(left, matched)
  const passed: Inferred['passed'] = [
    ...a.passed.map((one) => ({ side: 'left' as const, ...one })),
    ...(b?.passed ?? []).map((one) => ({ side: 'right' as const, ...one })),
  ]
  for (const one of matched) {
    const reason: Passed | null = numbers.has(one) ? 'row-id' : doubles.has(one) ? 'repeats-another' : null
    if (reason) passed.push(...one.left.columns.map((column) => ({ side: 'left' as const, column, reason })))
  }
  const kept = matched.filter((one) => !numbers.has(one) && !doubles.has(one))
  const fields = kept.map((one) => fieldOf(one, right !== null))
  fields.sort((x, y) => rank.indexOf(x.kind) - rank.indexOf(y.kind))
  if (fields.length === 0) return { profile: null, passed }
  const unnamed = [...numbers][0]
  const rowId = rowIdOf(
    a.rowId ?? unnamed?.left.columns[0] ?? null,
    b ? (b.rowId ?? unnamed?.right.columns[0] ?? null) : null,
    right !== null,
  )
  return { profile: { format: 1, fields, ...(rowId && { rowId }), acceptWeight: 0, oneToOne: false }, passed }
}

function rowIdOf(left: string | null, right: string | null, two: boolean): Profile['rowId'] | null {
  if (left === null || (two && right === null)) return null
  return two && right !== null && right !== left ? { left, right } : { left }
}

/** Second columns of a name (`fname_c2`, a second surname) are joined to the first: mostly empty, they say little alone. */
function joinParts(matched: Matched[]): Matched[] {
  return ['given-name', 'surname'].reduce((list, concept) => {
    const first = list.find(({ left }) => left.concept === concept)
    const second = list.find(({ left }) => left.concept === `${concept}-2`)
    if (!first || !second) return list
    const joined = (x: Described, y: Described): Described => ({
      ...x,
      columns: [...x.columns, ...y.columns],
    })
    const whole = { left: joined(first.left, second.left), right: joined(first.right, second.right) }
    return list.filter((one) => one !== second).map((one) => (one === first ? whole : one))
  }, matched)
}

function fieldOf({ left, right }: Matched, two: boolean): ProfileField {
  const columns = ({ columns: headers }: Described) => (headers.length === 1 ? headers[0]! : headers)
  const joined = left.kind === 'date' && left.columns.length > 1
  const name = (joined ? 'birth_date' : left.columns[0]!).replace(/[:+]/g, '_')
  const same = left.columns.join('\u0001') === right.columns.join('\u0001')
  const lines = [left.part && ('left' as const), two && right.part && ('right' as const)].filter(
    (side) => side === 'left' || side === 'right',
  )
  return {
    name: left.part === 'rest' ? `${name}_rest` : name,
    // Of two kinds found for one thing, the less particular one serves both.
    kind: rank.indexOf(left.kind) >= rank.indexOf(right.kind) ? left.kind : right.kind,
    left: columns(left),
    ...(two && !same && { right: columns(right) }),
    ...(lines.length > 0 && { lines }),
  }
}
