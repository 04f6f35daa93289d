import { type Citation, type Confidence, dueDate, type Law } from '../../rules/index.ts'
import type { calendarSteps } from './api.ts'

export interface CalendarStep {
  step: (typeof calendarSteps)[number]
  /** Day and month in the year before the fiscal year. */
  by: string
  cite: Citation
  confidence: Confidence
}

const budgeting = 'PP 12/2019'

/**
 * What must be done by when in the year before, for contributions to be paid from January on. None of these texts was read
 * here: the days are as they are commonly told, and shown as not verified.
 */
const steps: readonly CalendarStep[] = [
  {
    step: 'rkpd',
    by: '06-30',
    cite: { instrument: 'Permendagri 86/2017', pinpoint: 'penetapan RKPD' },
    confidence: 'unverified',
  },
  {
    step: 'kua-ppas',
    by: '07-14',
    cite: { instrument: budgeting, pinpoint: 'Pasal 90 ayat (1)' },
    confidence: 'unverified',
  },
  {
    step: 'kua-ppas-agreed',
    by: '08-14',
    cite: { instrument: budgeting, pinpoint: 'Pasal 90 ayat (2)' },
    confidence: 'unverified',
  },
  {
    step: 'apbd-draft',
    by: '10-01',
    cite: { instrument: budgeting, pinpoint: 'Pasal 104' },
    confidence: 'unverified',
  },
  {
    step: 'apbd-agreed',
    by: '11-30',
    cite: { instrument: budgeting, pinpoint: 'Pasal 106' },
    confidence: 'unverified',
  },
  {
    step: 'apbd',
    by: '12-31',
    cite: { instrument: budgeting, pinpoint: 'Pasal 116' },
    confidence: 'unverified',
  },
  {
    step: 'decree',
    by: '12-31',
    cite: { instrument: 'Permenaker 1/2025', pinpoint: 'perlindungan mulai dengan iuran pertama' },
    confidence: 'secondary',
  },
]

/** The steps towards a fiscal year with their days; the last is the bill of January, due by law. */
export function calendarOf(law: Law, fiscalYear: number) {
  const due = dueDate(law, 'employment', `${fiscalYear}-01`)
  return [
    ...steps.map(({ by, ...step }) => ({ ...step, by: `${fiscalYear - 1}-${by}` })),
    ...(due
      ? [
          {
            step: 'first-bill' as const,
            by: due.on,
            cite: due.rule.cite,
            confidence: due.rule.confidence,
          },
        ]
      : []),
  ]
}
