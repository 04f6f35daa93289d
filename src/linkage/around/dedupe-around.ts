import { groupRows } from '../assign/group-rows.ts'
import { thresholdsOf } from '../assign/thresholds.ts'
import { modelValues } from '../profiles/worker-model.ts'
import { Dictionary } from '../standardise/dictionary.ts'
import type { KeyedRows } from '../standardise/row-fields.ts'
import { standardiseRows } from '../standardise/rows.ts'
import type { DedupeOptions, DedupeResult, LinkModel, PersonRecord } from '../types.ts'
import { Groups } from './groups.ts'
import { scoreAmong } from './score-among.ts'

export interface RowsAround {
  /** Keys of rows that are new, that changed, or whose company left. */
  changed: ReadonlySet<string>
  /** Keys of rows that hung together before: one person, asked about, told apart, or of one NIK. */
  together: Iterable<readonly string[]>
}

/**
 * As `dedupe`, for the rows around those that changed: the answer speaks of them alone, and is the one that all rows
 * together would get by the same model. Rows far from any change keep the people they were.
 * Pure and deterministic. Throws when a key occurs twice, or when the model was made for other levels.
 */
export function dedupeAround(
  records: Iterable<PersonRecord>,
  { changed, together }: RowsAround,
  options: DedupeOptions & { model: LinkModel },
): Omit<DedupeResult, 'model'> {
  const learned = modelValues(options.model)
  const rows = standardiseRows(records, new Dictionary(), options.asOf)
  const rowOf = new Map(rows.keys.map((key, row) => [key, row]))
  const groups = new Groups(rows.keys.length)
  const joinAll = (keys: readonly string[]) => {
    const [first, ...rest] = keys.flatMap((key) => rowOf.get(key) ?? [])
    for (const other of rest) groups.join(first!, other)
  }
  for (const keys of together) joinAll(keys)
  for (const pair of [...(options.apart ?? []), ...(options.together ?? [])]) joinAll(pair)

  const touched = marks(rows, changed)
  const all = new Uint8Array(rows.keys.length).fill(1)
  const { review } = thresholdsOf(options)
  for (const among of [
    { left: touched, right: all },
    { left: all, right: touched },
  ]) {
    const { candidates, weights } = scoreAmong(rows, null, learned, among)
    for (let p = 0; p < candidates.count; p++)
      if (weights[p]! >= review) groups.join(candidates.left[p]!, candidates.right[p]!)
  }
  const only = groups.around(touched)
  return groupRows(
    rows,
    scoreAmong(rows, null, learned, { left: only, right: only }),
    { ...options, ...toldAmong(options, rowOf, only) },
    only,
  )
}

/** 1 for each row of these keys. */
export function marks(rows: KeyedRows, keys: ReadonlySet<string>): Uint8Array {
  return Uint8Array.from(rows.keys, (key) => (keys.has(key) ? 1 : 0))
}

/** What people said of the rows that are marked. */
function toldAmong(
  { apart, together }: DedupeOptions,
  rowOf: ReadonlyMap<string, number>,
  only: Uint8Array,
): Pick<DedupeOptions, 'apart' | 'together'> {
  const among = (pairs: DedupeOptions['apart'] = []) =>
    pairs.filter(([x, y]) => [x, y].every((key) => only[rowOf.get(key) ?? -1] === 1))
  return { apart: among(apart), together: among(together) }
}
