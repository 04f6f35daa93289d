import type { Citation, Confidence, Words } from '../core/law-text.ts'
import { type Series, series, type Unit } from '../core/series.ts'

export const before2019: Citation = { instrument: 'PP 44/2015', pinpoint: 'Pasal 25; Lampiran III' }
export const since2019: Citation = { instrument: 'PP 82/2019', pinpoint: 'Pasal 25; Lampiran III' }

interface Text<T> {
  id: string
  title: Words
  unit: Unit
  /** Under PP 44/2015; nothing when it came with PP 82/2019. */
  old?: T
  now: T
  cite?: Citation
  confidence?: Confidence
}

/**
 * A figure of JKK on both sides of PP 82/2019. What held before is known from practice and not compared with the
 * official text.
 */
export function figure<T>({ id, title, unit, old, now, cite, confidence = 'verified' }: Text<T>): Series<T> {
  const earlier = {
    from: '2015-07-01',
    value: old as T,
    cite: before2019,
    confidence: confidence === 'verified' ? ('secondary' as const) : confidence,
  }
  return series<T>({
    id,
    title,
    unit,
    history: [
      ...(old === undefined ? [] : [earlier]),
      { from: '2019-12-02', value: now, cite: cite ?? since2019, confidence },
    ],
  })
}
