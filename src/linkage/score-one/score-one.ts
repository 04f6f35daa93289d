import type { Doubt } from '../assign/doubt.ts'
import { doubtOf } from '../assign/doubt.ts'
import { contradicts, mergeDoubt } from '../assign/one-person.ts'
import { nameLevel } from '../compare/names.ts'
import { comparePattern, nameOf } from '../compare/pattern.ts'
import { explainPattern } from '../explain/parts.ts'
import type { Learned } from '../model/learned.ts'
import { modelValues } from '../profiles/worker-model.ts'
import { Dictionary } from '../standardise/dictionary.ts'
import { nikTrusted } from '../standardise/row-fields.ts'
import { standardiseRows } from '../standardise/rows.ts'
import type { IsoDate, LinkModel, Part, PersonRecord } from '../types.ts'

/** How common names are, counted where the model was learned; names not among the common are rare. */
export interface NameCounts {
  /** Names counted in all. */
  names: number
  /** Rows by the `name` of `blockingKeys`. */
  common: ReadonlyMap<number, number>
}

export interface OneOptions {
  /** The day on which two-digit years are read. */
  asOf: IsoDate
  model: LinkModel
  /** Without it every name counts as neither rare nor common. */
  counts?: NameCounts | undefined
  /** The `name` key of a row (see `blockingKeys`), by which `counts` are asked. */
  nameKey?: (record: PersonRecord) => number | null
}

/** One row on the right against the one on the left. */
export interface ScoredOne {
  key: string
  /** log2 odds that the two are one person; the bits of `parts` add up to it. */
  weight: number
  probability: number
  parts: Part[]
  /** What keeps two rows of worker lists from being merged by weight alone. */
  mergeDoubt: Doubt
  /** What keeps a worker and a participant from being linked by weight alone. */
  linkDoubt: Doubt
  /** Nothing may bring these two together. */
  against: boolean
}

/**
 * Compares one row with a handful of others by a model learned before, strongest first. As the whole engine does it,
 * but for words that only part of two names share, whose rarity is not known here.
 * Throws when a key occurs twice.
 */
export function scoreOne(
  left: PersonRecord,
  rights: readonly PersonRecord[],
  options: OneOptions,
): ScoredOne[] {
  if (rights.length === 0) return []
  const learned = modelValues(options.model)
  const dictionary = sharedDictionary()
  const rows = standardiseRows([left, ...rights], dictionary, options.asOf)
  const i = rows.keys.indexOf(left.key)
  const explain = explainPattern(learned)
  const rarity = nameBits(learned, options)
  const byKey = new Map(rights.map((right) => [right.key, right]))
  const scored = rows.keys.flatMap((key, j): ScoredOne[] => {
    const right = byKey.get(key)
    if (!right) return []
    const pattern = comparePattern(rows, i, rows, j)
    const trusted = nikTrusted(rows, i) && nikTrusted(rows, j)
    const parts = explain(pattern, rarity(pattern, left, right))
    const weight = parts.reduce((sum, part) => sum + part.bits, 0)
    const one = {
      key,
      weight,
      probability: 1 / (1 + 2 ** -weight),
      parts,
      mergeDoubt: mergeDoubt(pattern, trusted),
      linkDoubt: doubtOf(pattern, trusted),
      against: contradicts(pattern, trusted),
    }
    return [one]
  })
  return scored.sort((x, y) => y.weight - x.weight || (x.key < y.key ? -1 : 1))
}

/** To make a dictionary costs more than to compare a few people: one serves many calls, then makes room for the next. */
const callsEach = 1000
let shared = { dictionary: new Dictionary(), calls: 0 }

function sharedDictionary(): Dictionary {
  if (shared.calls >= callsEach) shared = { dictionary: new Dictionary(), calls: 0 }
  shared.calls++
  return shared.dictionary
}

/** Counts of fewer names than these say little. */
const enoughNames = 2000

/** As the term frequencies of the engine: bits for how rare the agreeing name is. */
function nameBits(learned: Learned, { counts, nameKey }: OneOptions) {
  if (!counts || !nameKey || counts.names === 0) return () => 0
  const u = learned.u[1]!
  const chance = u[nameLevel.exact]! + u[nameLevel.spelling]! + u[nameLevel.title]!
  const trust = counts.names / (counts.names + enoughNames)
  return (pattern: number, left: PersonRecord, right: PersonRecord): number => {
    if (nameOf(pattern) > nameLevel.spacing) return 0
    const rows = [left, right].map((record) => counts.common.get(nameKey(record) ?? 0) ?? 0)
    const bits = Math.log2((chance * counts.names) / Math.max(Math.max(...rows) - 2, 0.5))
    return trust * Math.min(3, Math.max(-7, bits))
  }
}
