import { jkn } from './contributions/jkn/rule.ts'
import { contribution } from './contributions/rule.ts'
import type { Fields } from './core/fields.ts'
import type { Law } from './core/law.ts'
import type { Instrument } from './core/law-text.ts'
import type { Reading } from './core/reading.ts'
import type { Rule } from './core/rule.ts'
import { LawFault, type Series } from './core/series.ts'
import { dues } from './dues/rule.ts'
import { heirs } from './heirs/rule.ts'
import { instruments } from './instruments.ts'
import { jht } from './jht/rule.ts'
import { jkk } from './jkk/rule.ts'
import { jkm } from './jkm/rule.ts'
import { jkp } from './jkp/rule.ts'
import { jpLumpSum } from './jp/lump-sum-rule.ts'
import { jp } from './jp/rule.ts'
import { membership } from './member/rule.ts'
import { scholarship } from './scholarship/rule.ts'

/** All the law we know: what can be asked, the figures it stands on, where they are written. */
export interface LawBook {
  readonly version: string
  readonly rules: ReadonlyMap<string, Rule>
  readonly figures: ReadonlyMap<string, Series>
  readonly readings: ReadonlyMap<string, Reading>
  readonly instruments: ReadonlyMap<string, Instrument>
}

const version = '2026.11'
const rules: readonly Rule[] = [
  oneOfMany(jkm),
  oneOfMany(jkk),
  oneOfMany(scholarship),
  oneOfMany(heirs),
  oneOfMany(jkp),
  oneOfMany(jht),
  oneOfMany(jp),
  oneOfMany(jpLumpSum),
  oneOfMany(contribution),
  oneOfMany(dues),
  oneOfMany(membership),
  oneOfMany(jkn),
]

/** A rule takes facts of its own fields only, and is handed no others: `readFacts` reads them by these very fields. */
function oneOfMany<F extends Fields>(rule: Rule<F>): Rule {
  return rule as unknown as Rule
}

export const lawBook: LawBook = bind(version, rules, instruments)

/** The law as enacted: every doubt read by its default, no unverified figure in use. */
export const enactedLaw: Law = {
  version,
  proposed: new Map(),
  accepted: new Set(),
  readings: new Map(),
}

/**
 * Puts rules and instruments together.
 * @throws LawFault on an unknown instrument, two things of one id, or a value older than the law it is cited by
 */
export function bind(name: string, allRules: readonly Rule[], laws: readonly Instrument[]): LawBook {
  const book = {
    version: name,
    rules: byId(allRules),
    figures: byId(allRules.flatMap((each) => each.figures)),
    readings: byId(allRules.flatMap((each) => each.readings)),
    instruments: byId(laws),
  }
  for (const law of laws)
    for (const id of law.amendedBy ?? [])
      if (!book.instruments.has(id)) throw new LawFault(law.id, `is amended by an unknown law, ${id}`)
  for (const figure of book.figures.values())
    for (const { from, cite } of figure.history) {
      const law = book.instruments.get(cite.instrument)
      if (!law) throw new LawFault(figure.id, `${from}: unknown law ${cite.instrument}`)
      if (law.inForceFrom > from) throw new LawFault(figure.id, `${from}: ${law.id} was not yet in force`)
    }
  for (const { id, cite } of book.readings.values())
    if (!book.instruments.has(cite.instrument)) throw new LawFault(id, `unknown law ${cite.instrument}`)
  return book
}

function byId<T extends { id: string }>(things: readonly T[]): Map<string, T> {
  const found = new Map<string, T>()
  for (const thing of things) {
    if ((found.get(thing.id) ?? thing) !== thing) throw new LawFault(thing.id, 'is declared twice')
    found.set(thing.id, thing)
  }
  return found
}
