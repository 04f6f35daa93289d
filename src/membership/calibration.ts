import { type Kysely, sql } from 'kysely'
import { type Block, bitsOf, type Chance, calibrated, isotonic } from '../linkage/calibrate/index.ts'
import type { Schema } from '../platform/db/index.ts'

/** What became of a pair: the linkage took it, asked about it, or refused it. Each has a map of its own. */
export type Course = 'accepted' | 'asked' | 'refused'
export type Maps = Partial<Record<Course, Block[]>>

export interface Calibration {
  decisions: number
  maps: Maps
  /** The pairs people have decided. */
  looked: { course: Course; weight: number }[]
}

/** Fewer decisions than this say less than the model itself. */
const decisionsNeeded = 200
/** A course with fewer than this keeps the probabilities of the model. */
const neededEach = 30

/** Reads what people decided, of pairs as the linkage had weighed them, and what that says its probabilities are worth. */
export async function fitCalibration(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
): Promise<Calibration> {
  const { rows } = await sql<Decided>`
    select coalesce(r.sample, 'asked') as course, r.weight, r.probability,
      d.verdict = 'same' as same
    from review_decision d join review r on r.regency_code = ${regencyCode} and r.kind = d.kind
      and r.left_id = d.left_id and r.right_id = d.right_id
    where d.regency_code = ${regencyCode} and d.kind = 'membership' and d.undone_at is null`.execute(trx)
  const maps = rows.length < decisionsNeeded ? {} : mapsOf(rows)
  const values = { decisions: rows.length, maps: JSON.stringify(maps), fitted_at: at }
  await trx
    .insertInto('link_calibration')
    .values({ regency_code: regencyCode, ...values })
    .onConflict((conflict) => conflict.column('regency_code').doUpdateSet(values))
    .execute()
  return { decisions: rows.length, maps, looked: rows }
}

interface Decided {
  course: Course
  weight: number
  probability: number
  same: boolean
}

function mapsOf(rows: readonly Decided[]): Maps {
  const byCourse = [...Map.groupBy(rows, ({ course }) => course)]
  return Object.fromEntries(
    byCourse
      .filter(([, outcomes]) => outcomes.length >= neededEach)
      .map(([course, outcomes]) => [
        course,
        isotonic(outcomes.map(({ probability, same }) => ({ x: bitsOf(probability), y: same ? 1 : 0 }))),
      ]),
  )
}

export function chanceOf({ maps }: Calibration, course: Course, probability: number): Chance {
  return calibrated(probability, maps[course] ?? [])
}

/** Whether the probabilities in use are calibrated, by how many decisions, and how many it takes. */
export async function calibrationState(db: Kysely<Schema>, regencyCode: string) {
  const row = await db
    .selectFrom('link_calibration')
    .select('decisions')
    .where('regency_code', '=', regencyCode)
    .executeTakeFirst()
  const decisions = row?.decisions ?? 0
  return { calibrated: decisions >= decisionsNeeded, decisions, needed: decisionsNeeded }
}

/** What decisions of people say a probability is worth; null while they say nothing of that course. */
export function worthOf(
  calibration: Pick<Calibration, 'decisions' | 'maps'>,
  course: Course,
  probability: number,
): { chance: number; decisions: number } | null {
  const map = calibration.maps[course]
  if (!map || map.length === 0) return null
  return { chance: calibrated(probability, map).chance, decisions: calibration.decisions }
}

/** The calibration in use, as the latest linkage stored it. */
export async function readCalibration(
  db: Kysely<Schema>,
  regencyCode: string,
): Promise<Pick<Calibration, 'decisions' | 'maps'>> {
  const row = await db
    .selectFrom('link_calibration')
    .select(['decisions', 'maps'])
    .where('regency_code', '=', regencyCode)
    .executeTakeFirst()
  return { decisions: row?.decisions ?? 0, maps: (row?.maps ?? {}) as Maps }
}
