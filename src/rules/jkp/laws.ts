import type { Confidence, Words } from '../core/law-text.ts'
import { type Series, series, type Unit } from '../core/series.ts'

export const first = { from: '2021-02-02', instrument: 'PP 37/2021' }
export const reform = { from: '2025-02-07', instrument: 'PP 6/2025' }
export const at = (law: { instrument: string }, pinpoint: string) => ({
  instrument: law.instrument,
  pinpoint,
})

interface Both<T> {
  readonly id: string
  readonly title: Words
  readonly unit: Unit
  readonly old: T
  readonly now: T
  readonly pinpoint: string
  /** Where the reform has it, if not in the same place. */
  readonly pinpointNow?: string
  /** How sure the old value is; the new ones are read in the text. */
  readonly confidence?: Confidence
}

/** A figure that stands in both laws of JKP. */
export function inBothLaws<T>(text: Both<T>): Series<T> {
  const { id, title, unit, old, now, pinpoint, pinpointNow = pinpoint, confidence = 'verified' } = text
  return series<T>({
    id,
    title,
    unit,
    history: [
      { from: first.from, value: old, cite: at(first, pinpoint), confidence },
      { from: reform.from, value: now, cite: at(reform, pinpointNow), confidence: 'verified' },
    ],
  })
}
