import type { PlaceFinder } from '../../areas/questions.ts'
import type { Row } from '../../platform/files/index.ts'
import { columnEvidence } from './column-evidence.ts'
import type { Field } from './fields.ts'
import type { HeaderMatch } from './match-header.ts'

/** One column a field: the surest header, then the first. The rest is judged by what stands in it. */
export function assignColumns(
  matches: readonly HeaderMatch[],
  choices: readonly Field[],
  rows: readonly Row[],
  width: number,
  places: PlaceFinder,
): (Field | null)[] {
  const columns: (Field | null)[] = Array.from({ length: width }, () => null)
  const taken = new Set<Field>()
  const bySureness = [...matches.entries()].sort(([a, x], [b, y]) => y.sure - x.sure || a - b)
  for (const [column, { field }] of bySureness) {
    if (!field || taken.has(field) || !choices.includes(field)) continue
    taken.add(field)
    columns[column] = field
  }
  if (taken.has('sex')) clear(columns, 'male', 'female')
  byContent(columns, matches, taken, rows, places)
  return columns
}

function clear(columns: (Field | null)[], ...fields: Field[]): void {
  for (const [column, field] of columns.entries()) if (field && fields.includes(field)) columns[column] = null
}

type Evidence = ReturnType<typeof columnEvidence>
const rules: { field: Field; unless: Field[]; fits: (e: Evidence) => number }[] = [
  { field: 'nik', unless: [], fits: (e) => (e.nik >= 0.5 ? e.nik * (0.5 + e.distinct / 2) : 0) },
  { field: 'birthDate', unless: ['birthPlaceDate'], fits: (e) => (e.date >= 0.6 ? e.date : 0) },
  { field: 'sex', unless: ['male', 'female'], fits: (e) => (e.sex >= 0.8 && e.kinds <= 6 ? e.sex : 0) },
  { field: 'village', unless: [], fits: (e) => (e.village >= 0.6 ? e.village : 0) },
  {
    field: 'name',
    unless: [],
    fits: (e) => (e.words >= 0.8 && e.distinct >= 0.6 ? e.words * e.distinct : 0),
  },
]

/** Only columns nothing is known of are guessed by content, and only for fields nobody has. */
function byContent(
  columns: (Field | null)[],
  matches: readonly HeaderMatch[],
  taken: Set<Field>,
  rows: readonly Row[],
  places: PlaceFinder,
): void {
  const free = columns.flatMap((field, column) =>
    field === null && (matches[column]?.sure ?? 0) === 0
      ? [{ column, evidence: columnEvidence(rows, column, places) }]
      : [],
  )
  for (const { field, unless, fits } of rules) {
    if (taken.has(field) || unless.some((other) => taken.has(other))) continue
    const best = free
      .filter(({ column, evidence }) => columns[column] === null && evidence.filled >= 3)
      .map(({ column, evidence }) => ({ column, fit: fits(evidence) }))
      .sort((a, b) => b.fit - a.fit)[0]
    if (!best || best.fit === 0) continue
    columns[best.column] = field
    taken.add(field)
  }
}
