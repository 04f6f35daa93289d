import type { Part } from '../linkage/index.ts'
import type { Joined, ScoredOne } from '../linkage/score-one/index.ts'
import type { FoundParticipant } from '../membership/questions.ts'

/** Why a registration came out as it did: ids and codes, no personal data. */
export interface Findings {
  joined: Said | null
  questions: (Said & { reviewId: string; why: string })[]
  sameNik: Said[]
  match: {
    participantId: string
    status: 'registered' | 'review'
    reasons: Part[]
    why: string | null
  } | null
}
interface Said {
  recordId: string
  reasons: Part[]
}

export function findingsOf(joined: Joined, reviewIds: readonly string[], match: FoundParticipant): Findings {
  const said = ({ key, parts }: ScoredOne): Said => ({ recordId: key, reasons: parts.map(rounded) })
  return {
    joined: joined.by && said(joined.by),
    questions: joined.review.map((one, i) => ({ ...said(one), reviewId: reviewIds[i]!, why: one.reason })),
    sameNik: joined.conflicts.map(said),
    match:
      match.best === null || match.status === 'not-registered'
        ? null
        : {
            participantId: match.best.key,
            // Who joins a known worker is protected as that worker is; more than a question this cannot be.
            status: joined.group === null ? match.status : 'review',
            reasons: match.best.parts.map(rounded),
            why: match.reason,
          },
  }
}

const rounded = (part: Part): Part => ({ ...part, bits: Math.round(part.bits * 100) / 100 })
