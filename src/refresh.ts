import { sql } from 'kysely'
import { refreshCoverage } from './coverage/questions.ts'
import { refreshJkn } from './jkn/questions.ts'
import {
  type ConsolidatedParticipants,
  consolidateParticipants,
  type FindParticipants,
  findAmongAll,
  findAround,
  type MatchedWorkers,
  matchWorkers,
  namedBefore,
  standingParticipants,
} from './membership/questions.ts'
import type { Secrets } from './platform/crypto.ts'
import { type Db, tx } from './platform/db/index.ts'
import {
  beginWorkers,
  type ConsolidatedWorkers,
  finishWorkers,
  keepWhatFinds,
  type OnProgress,
  type OpenNik,
  whatChanged,
} from './registry/questions.ts'

export interface Refreshed {
  /** Version of the lists everything now stands on. */
  version: number
  workers: ConsolidatedWorkers
  participants: ConsolidatedParticipants
  matches: MatchedWorkers
}

/**
 * Brings workers, participants, matches and figures up to the current lists and decisions, in one transaction:
 * readers see all of the old until all of the new is there. One at a time for a regency; a second one waits, and
 * has nothing to do when the first has already reached the version it wanted (then: null). Only who can be concerned by
 * what changed is looked at; with `force` everybody, and unless `relearn` is false the engine learns anew (ADR 15).
 * With `find` that decides which participant each worker is, of everybody.
 */
export async function refresh(
  { db, key }: { db: Db; key: Pick<Secrets, 'open'> },
  regencyCode: string,
  at: Date,
  onProgress: OnProgress = () => undefined,
  {
    force = false,
    relearn = true,
    find,
  }: { force?: boolean; relearn?: boolean; find?: FindParticipants } = {},
): Promise<Refreshed | null> {
  const openNik = onceEach((sealed) => key.open(sealed))
  return tx(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`refresh ${regencyCode}`}, 0))`.execute(trx)
    // Whole lists are joined and sorted here; the default of 4 MB would do it on disk.
    await sql`set local work_mem = '96MB'`.execute(trx)
    const tenant = await trx
      .selectFrom('tenant')
      .select(['lists_version', 'linked_version'])
      .where('regency_code', '=', regencyCode)
      .executeTakeFirst()
    if (!tenant || (!force && tenant.linked_version === tenant.lists_version)) return null
    // What commits from here on raises the version again, and so asks for a refresh of its own.
    const version = tenant.lists_version

    const changes = force && relearn ? null : await whatChanged(trx, regencyCode, { all: force })
    const begun = await beginWorkers(trx, regencyCode, at, openNik, onProgress, changes)
    const around = begun.scope && changes
    // While the engine compares the rows of the lists in a thread of its own.
    const participants =
      around && !around.participants
        ? await standingParticipants(trx, regencyCode)
        : await consolidateParticipants(trx, regencyCode, at, openNik, onProgress)
    const before =
      !find && around && (around.all || !around.matchesDecided) ? await namedBefore(trx, regencyCode) : null
    const workers = await finishWorkers(trx, regencyCode, at, begun, onProgress)
    const aroundChange =
      before &&
      findAround({
        all: around!.all,
        workers: workers.changed!,
        participants: participants.changed,
        before,
        model: around!.models.membership,
      })
    const keep = () => keepWhatFinds(trx, regencyCode, at, begun)
    const found = find ?? aroundChange
    if (found) await keep()
    // While the engine compares workers with participants in a thread of its own.
    const matches = await matchWorkers(trx, regencyCode, at, openNik, onProgress, found ?? findAmongAll(keep))
    await refreshCoverage(trx, regencyCode, at, (done, total) => onProgress('figures', done, total))
    await refreshJkn(trx, regencyCode)
    await trx
      .updateTable('tenant')
      .set({ linked_version: version, linked_at: at })
      .where('regency_code', '=', regencyCode)
      .execute()
    return { version, workers, participants, matches }
  })
}

/** A worker carries the sealed NIK of a source record: what was opened for one step need not be opened for the next. */
function onceEach(open: OpenNik): OpenNik {
  const opened = new Map<string, string>()
  return (sealed) => {
    const bytes = sealed.toString('latin1')
    const known = opened.get(bytes)
    if (known !== undefined) return known
    const nik = open(sealed)
    opened.set(bytes, nik)
    return nik
  }
}
