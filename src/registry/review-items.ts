import type { Kysely } from 'kysely'
import { type Course, participantSides, readCalibration, worthOf } from '../membership/questions.ts'
import type { Schema } from '../platform/db/index.ts'
import type { ReviewItem, ReviewStage } from './api.ts'
import { otherClaims } from './review-claims.ts'
import { courseOf, type Viewer } from './review-course.ts'
import { opinionsOf, type Pair } from './review-opinion-store.ts'
import { differences, recordSides, type Side, type Sides, workerSides } from './review-sides.ts'
import { waterfallOf } from './review-waterfall.ts'

/** A pair of the queue as it is read. */
export interface ReviewRow {
  id: string
  kind: ReviewItem['kind']
  pairKind: 'membership' | 'duplicate'
  leftId: string
  rightId: string
  weight: number
  probability: number
  reasons: { field: string; level: string; bits: number }[]
  why: string
  course: Course
  runnerUpId: string | null
  margin: number | null
  stage: ReviewStage
  mine: boolean
  decisionId: string | null
  verdict: 'same' | 'different' | null
  decidedBy: string | null
  decidedAt: Date | null
}

/** Pairs with what it takes to judge them, as the viewer may see them. */
export async function toItems(
  db: Kysely<Schema>,
  regencyCode: string,
  found: readonly ReviewRow[],
  viewer: Viewer,
): Promise<ReviewItem[]> {
  if (found.length === 0) return []
  const memberships = found.filter((row) => row.kind !== 'duplicate')
  const workers = await workerSides(
    db,
    regencyCode,
    memberships.map((row) => row.leftId),
  )
  const participants = await participantSides(
    db,
    regencyCode,
    memberships.flatMap((row) => (row.runnerUpId ? [row.rightId, row.runnerUpId] : [row.rightId])),
  )
  const ids = found.flatMap((row) => [row.leftId, row.rightId])
  // Workers and participants are named after their first record, so one who is no more still shows what it said.
  const records = await recordSides(
    db,
    regencyCode,
    ids.filter((id) => !workers.has(id) && !participants.has(id)),
  )
  const calibration = await readCalibration(db, regencyCode)
  const pairOf = ({ pairKind, leftId, rightId }: ReviewRow): Pair => ({ kind: pairKind, leftId, rightId })
  const opinions = await opinionsOf(db, regencyCode, found.map(pairOf))
  const claimed = await otherClaims(db, regencyCode, memberships)
  return found.flatMap((row) => {
    const left = sideOf(row.leftId, workers, records)
    const right = sideOf(row.rightId, participants, records)
    const second = row.runnerUpId === null ? undefined : participants.get(row.runnerUpId)
    if (!left || !right) return []
    const calibrated =
      row.pairKind === 'membership' ? worthOf(calibration, row.course, row.probability) : null
    return [
      {
        ...toItem(row, left, right, second),
        waterfall: waterfallOf({ ...row, calibrated }),
        alsoClaimed: claimed
          .filter((one) => one.leftId === row.leftId && one.rightId === row.rightId)
          .map(({ personId, name }) => ({ personId, name })),
        ...courseOf(row, opinions(pairOf(row)), viewer),
      },
    ]
  })
}

const sideOf = (id: string, first: Sides, second: Sides): Side | undefined => first.get(id) ?? second.get(id)

function toItem(row: ReviewRow, left: Side, right: Side, second: Side | undefined) {
  const { id, kind, probability, weight, why, margin } = row
  const said = (side: Side, field: string) => {
    const property = propertyOf[field]
    return property ? side[property] : null
  }
  return {
    id,
    kind,
    probability,
    weight,
    left: shown(left),
    right: shown(right),
    reasons: row.reasons.map((reason) => ({
      ...reason,
      left: said(left, reason.field),
      right: said(right, reason.field),
    })),
    runnerUp: second && margin !== null ? { side: shown(second), margin } : null,
    why,
    differs: differences(left, right),
    decision: row.verdict && {
      id: row.decisionId!,
      verdict: row.verdict,
      decidedBy: row.decidedBy!,
      decidedAt: row.decidedAt!.toISOString(),
    },
  }
}

const propertyOf: Partial<Record<string, keyof Side>> = {
  nik: 'nikMask',
  birthDate: 'birthDate',
  name: 'name',
  sex: 'sex',
  village: 'village',
  mother: 'motherName',
}

function shown({ nikIndex: _, ...side }: Side): ReviewItem['left'] {
  return side
}
