import { type Course, worthOf } from '../membership/questions.ts'
import { waterfallOf } from '../registry/questions.ts'
import type { PersonView } from './api.ts'

type Reason = PersonView['sources'][number]['reasons'][number]
type MatchView = NonNullable<PersonView['match']>

/** Evidence as it stands in the database; without a weight when a person decided. */
interface Evidence {
  weight: number | null
  probability: number | null
  reasons: Reason[]
}
export type Match = Omit<MatchView, 'waterfall'> & Evidence
export interface RefusedMatch extends Evidence {
  weight: number
  probability: number
  participantName: string
  participantNikMask: string | null
  takenBy: string | null
  taker: string | null
}
/** What decisions of people say probabilities are worth, as the latest linkage stored it. */
export type CalibrationMaps = Parameters<typeof worthOf>[0]

/** The link to a participant, and what it stands on. */
export function matchView(
  { weight, reasons, ...match }: Match,
  calibration: CalibrationMaps | null,
): MatchView {
  const course = match.status === 'registered' ? 'accepted' : 'asked'
  const waterfall =
    weight === null ? null : weighed({ weight, reasons, probability: match.probability }, calibration, course)
  return { ...match, waterfall }
}

/** The link that was not made, and why. */
export function refusedView(
  row: RefusedMatch,
  calibration: CalibrationMaps | null,
): NonNullable<PersonView['refused']> {
  const { weight, probability, participantName, participantNikMask, takenBy, taker } = row
  return {
    probability,
    // Evidence as good as even is refused for one reason only: somebody has the stronger claim.
    outclaimed: weight >= 0 && takenBy === null,
    takenBy: takenBy && taker ? { personId: takenBy, name: taker } : null,
    participantName,
    participantNikMask,
    waterfall: weighed(row, calibration, 'refused'),
  }
}

function weighed(evidence: Evidence, calibration: CalibrationMaps | null, course: Course) {
  const { probability } = evidence
  const calibrated = probability === null || !calibration ? null : worthOf(calibration, course, probability)
  return waterfallOf({ ...evidence, calibrated })
}
