import { sql } from 'kysely'
import { type Db, forTheRegency, type Tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import { lockCoverage, writeDay } from './refresh.ts'

/** Before BPJS Ketenagakerjaan began there is nothing to ask. */
const firstDay = '2014-01-01'

export type ResolvedDay =
  /** asOf is null while there are no figures at all; `latest` when coverage_person stands for that day. */
  | { ok: true; asOf: string | null; latest: boolean }
  | { ok: false; problem: 'day-out-of-range'; detail: { from: string; to: string } }

/** The day whose figures are asked for, when it is the latest: of which is known already. */
export const latestDay = (latest: string | null, asked: string | undefined): ResolvedDay | undefined =>
  latest === null || asked === undefined || asked === latest
    ? { ok: true, asOf: latest, latest: true }
    : undefined

/** The day whose figures are asked for; computes and stores them when nobody asked before. */
export async function resolveDay(
  db: Db,
  regencyCode: string,
  asked: string | undefined,
  at: Date,
): Promise<ResolvedDay> {
  const { latest, stands } = await look(db, regencyCode, asked)
  if (latest === null) return { ok: true, asOf: null, latest: true }
  if (asked === undefined || asked === latest) return { ok: true, asOf: latest, latest: true }
  if (asked > latest || asked < firstDay) {
    return { ok: false, problem: 'day-out-of-range', detail: { from: firstDay, to: latest } }
  }
  if (!stands) {
    // Whoever asks first has it counted for the whole regency.
    await forTheRegency(() =>
      db.transaction().execute(async (trx) => {
        await lockCoverage(trx, regencyCode)
        if (!(await look(trx, regencyCode, asked)).stands) await writeDay(trx, regencyCode, asked, at)
      }),
    )
  }
  return { ok: true, asOf: asked, latest: false }
}

// Days asked for lie before the latest one, so the greatest day is the one the last refresh stood on.
async function look(db: Db | Tx, regencyCode: string, asked: string | undefined) {
  const { rows } = await sql<{ latest: string | null; stands: boolean }>`
    select max(as_of) as latest, coalesce(bool_or(as_of = ${asked ?? null}::date), false) as stands
    from coverage_snapshot where regency_code = ${regencyCode}`.execute(db)
  return rows[0]!
}

/** Whoever sees the people of some lists alone sees them as of the latest day: what they were before is not kept apart. */
export async function refuseEarlier(db: Db, regencyCode: string): Promise<Refusal> {
  const { latest } = await look(db, regencyCode, undefined)
  return refusal('day-out-of-range', { from: latest ?? firstDay, to: latest ?? firstDay })
}
