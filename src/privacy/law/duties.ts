import type { Citation, Confidence } from '../../rules/index.ts'

export interface Duty {
  /** Words are message privacy.duty.<id>. */
  readonly id: string
  readonly cite: Citation
  readonly confidence: Confidence
}
const pdp = (id: string, pinpoint: string, confidence: Confidence): Duty => ({
  id,
  cite: { instrument: 'UU 27/2022', pinpoint },
  confidence,
})

/** By which law data is kept and what is owed to those it is about: told on the privacy page. */
export const duties: readonly Duty[] = [
  pdp('specific-data', 'Pasal 4', 'verified'),
  pdp('rights', 'Pasal 5–13', 'verified'),
  pdp('principles', 'Pasal 16', 'secondary'),
  pdp('legal-basis', 'Pasal 20', 'secondary'),
  pdp('correction', 'Pasal 30', 'verified'),
  pdp('impact-assessment', 'Pasal 34', 'secondary'),
  pdp('breach', 'Pasal 46', 'verified'),
  pdp('officer', 'Pasal 53', 'secondary'),
  pdp('transfer-abroad', 'Pasal 56', 'verified'),
  {
    id: 'population-data',
    cite: { instrument: 'UU 24/2013', pinpoint: 'Pasal 58 ayat (4), Pasal 84' },
    confidence: 'verified',
  },
]
