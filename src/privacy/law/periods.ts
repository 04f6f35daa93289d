import { type Dated, type Series, series, valueOn } from '../../rules/index.ts'

/** Hours a duty may take, as the law counts them: nights, weekends and holidays run on. */
export interface Period {
  readonly hours: number
}

/** 3 × 24 hours from when a request is received. */
export const answerWithin = series<Period>({
  id: 'pdp.permintaan',
  title: { id: 'Waktu menjawab permintaan subjek data', en: 'Time to answer a data subject' },
  unit: 'table',
  history: [
    {
      from: '2022-10-17',
      value: { hours: 72 },
      cite: { instrument: 'UU 27/2022', pinpoint: 'Pasal 30 ayat (1)' },
      confidence: 'verified',
      note: {
        id: 'Pasal 30 berbunyi tentang pembetulan. Semesta memakai waktu yang sama untuk permintaan lain.',
        en: 'Article 30 speaks of correction. Semesta keeps the same time for other requests.',
      },
    },
  ],
})

/** 3 × 24 hours from when a failure to protect data is known. */
export const tellWithin = series<Period>({
  id: 'pdp.kegagalan',
  title: { id: 'Waktu memberi tahu kegagalan pelindungan', en: 'Time to give notice of a breach' },
  unit: 'table',
  history: [
    {
      from: '2022-10-17',
      value: { hours: 72 },
      cite: { instrument: 'UU 27/2022', pinpoint: 'Pasal 46 ayat (1)' },
      confidence: 'verified',
    },
  ],
})

/** The period in force on the day of a moment, as counted in Enrekang (WITA). */
export function periodOn(period: Series<Period>, at: Date): Dated<Period> {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Makassar' }).format(at)
  const found = valueOn(period, day) ?? period.history[0]
  return found!
}
