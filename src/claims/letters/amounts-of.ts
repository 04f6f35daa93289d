import { condenseLines, lineTitle } from '../../law/questions.ts'
import type { Language } from '../../platform/i18n.ts'
import type { AssessmentView } from '../../rules/index.ts'
import type { ClaimView } from '../api.ts'
import type { LetterAmount } from './api.ts'

/** A pension by the month: `pensiun-…` are the items of JP that are. */
const byTheMonth = (item: string) => item.startsWith('pensiun-')

/** What a claim was worked out to be: as it was sent, else as it stands today. */
export const assessmentOf = ({ frozen, reckoned }: ClaimView): AssessmentView | null =>
  (frozen ?? reckoned.assessment) as AssessmentView | null

/** The amounts of claims, those paid once apart from those that come year by year or month by month. */
export function amountsOf(
  claims: readonly ClaimView[],
  language: Language,
): { owed: LetterAmount[]; later: LetterAmount[] } {
  const [owed, later]: [LetterAmount[], LetterAmount[]] = [[], []]
  for (const claim of claims)
    for (const line of condenseLines(assessmentOf(claim)?.lines ?? []))
      (claim.programme === 'BEASISWA' || byTheMonth(line.item) ? later : owed).push({
        programme: claim.programme,
        title: lineTitle(line, language),
        arithmetic: line.arithmetic,
        amount: line.amount,
        citation: `${line.citation.instrument}, ${line.citation.pinpoint}`,
        confidence: line.confidence,
      })
  return { owed, later }
}
