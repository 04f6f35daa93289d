import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { forTheRegency, type Tx, txUnlessRefused } from '../../platform/db/index.ts'
import { wordsOf } from '../../platform/i18n.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { confirmDeath, reportDeaths, type ToldDeath, takeDeathsBack } from '../../registry/questions.ts'
import { besideLists } from '../event-lists/hold-events.ts'
import type { Acting, Ground } from '../ground.ts'
import { openEvent } from './open-event.ts'

type Done = { ok: true } | Refusal
/** The registry is told of the deaths among these events, in the transaction that links them to people. */
export async function tellDeaths(trx: Tx, acting: Acting, eventIds: readonly string[]): Promise<void> {
  const { regencyCode } = acting
  const { rows } = await sql<ToldDeath>`
    select e.id as "eventId", e.person_id as "personId", e.happened_on as "diedOn", e.told_by as "toldBy" from claim_event e
    where e.regency_code = ${regencyCode} and e.id = any(${eventIds}::uuid[]) and e.kind = 'death'
      and e.person_id is not null and e.withdrawn_at is null`.execute(trx)
  await reportDeaths(trx, acting, rows)
}

/** They are of somebody else, or did not happen: the registry forgets it, and what counted is counted anew. */
export async function untellDeaths(
  trx: Tx,
  jobs: Ground['jobs'],
  acting: Acting,
  eventIds: readonly string[],
  reason: string,
): Promise<void> {
  if (await takeDeathsBack(trx, { ...acting, reason }, eventIds)) await askForRefresh(trx, jobs, acting)
}

/**
 * An officer has seen that it is so (a certificate, the village's letter, a visit): now it counts in the figures, and nobody is
 * billed for them from the next month on. Until then the report alone takes nothing from anybody. Again changes nothing.
 */
export const confirmEvent = (ground: Ground, acting: Acting, id: string, reason: string): Promise<Done> =>
  forTheRegency(() =>
    txUnlessRefused(ground.db, async (trx): Promise<Done> => {
      const { regencyCode } = acting
      await besideLists(trx, regencyCode)
      const opened = await openEvent(trx, regencyCode, id)
      if (!opened.ok) return opened
      const { event } = opened
      const { number } = event
      if (event.kind !== 'death') return refusal('claim-event-no-death', { number })
      if (event.person_id === null) return refusal('claim-event-unlinked', { number })
      const words = wordsOf('id')
      const done = await confirmDeath(
        trx,
        { ...acting, reason },
        {
          eventId: id,
          nikIndex: event.nik_index,
          officeName: words('privacyPaper.office'),
          listName: words('import.kind.reported-deaths.name'),
        },
      )
      if (!done.ok || done.again) return done.ok ? { ok: true } : done
      await recordAct(trx, {
        regencyCode,
        actor: acting.actor,
        at: acting.at,
        action: 'claim-event.death-confirmed',
        subjectKind: 'claim-event',
        subjectId: id,
        reason,
        detail: { number, shown: event.person_id },
      })
      await askForRefresh(trx, ground.jobs, acting)
      return { ok: true }
    }),
  )

/** Several confirmed one after the other are counted together. */
const askForRefresh = async (trx: Tx, jobs: Ground['jobs'], { regencyCode }: Acting): Promise<void> =>
  jobs?.enqueue(trx, 'refresh', { regencyCode, unhurried: true }, { key: regencyCode })
