import { sql } from 'kysely'
import { linkLists } from '../../linkage/index.ts'
import { dayOf } from '../../platform/day.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import { type OnProgress, type OpenNik, workersToLink } from '../../registry/questions.ts'
import { decidedMatches } from '../decided-matches.ts'
import { participantsToLink } from '../participants-to-link.ts'
import { type Agreement, agreementOf } from './agreement.ts'
import { matchBySql } from './match-by-sql.ts'

interface Course {
  registered: number
  toReview: number
  milliseconds: number
}

export interface Compared {
  workers: number
  participants: number
  engine: Course
  sql: Course
  agreement: Agreement
}

/**
 * Match the workers of a regency twice, by the engine and by its model as SQL, and tell how far they agree. Nothing is
 * written: the tables of the SQL go with the transaction.
 */
export function compareEngines(
  db: Db,
  regencyCode: string,
  at: Date,
  openNik: OpenNik,
  onProgress: OnProgress = () => undefined,
): Promise<Compared> {
  return tx(db, async (trx) => {
    await sql`set local work_mem = '128MB'`.execute(trx)
    const decided = await decidedMatches(trx, regencyCode)
    const settled = new Set(decided.same.flatMap(({ workerId, participantId }) => [workerId, participantId]))
    const open = ({ key }: { key: string }) => !settled.has(key)
    const workers = (await workersToLink(trx, regencyCode, openNik)).filter(open)
    const participants = (await participantsToLink(trx, regencyCode, openNik)).filter(open)
    const asOf = dayOf(at)
    onProgress('matching', 0, 2)
    const started = performance.now()
    const linked = linkLists(workers, participants, { asOf, apart: decided.apart })
    onProgress('matching', 1, 2)
    const between = performance.now()
    const bySql = await matchBySql(trx, workers, participants, {
      asOf,
      model: linked.model,
      apart: decided.apart,
    })
    const ended = performance.now()
    onProgress('matching', 2, 2)
    return {
      workers: workers.length,
      participants: participants.length,
      engine: courseOf(linked.decisions, between - started),
      sql: courseOf(bySql.decisions, ended - between),
      agreement: agreementOf(linked.decisions, bySql.decisions),
    }
  })
}

function courseOf(decisions: readonly { status: string }[], milliseconds: number): Course {
  const count = (status: string) => decisions.filter((one) => one.status === status).length
  return {
    registered: count('registered'),
    toReview: count('review'),
    milliseconds: Math.round(milliseconds),
  }
}
