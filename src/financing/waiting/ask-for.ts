import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { peopleFor } from '../decrees/people-for.ts'
import type { AskBody } from './api.ts'

/** Puts people on the waiting list; who waits already stays as they are. */
export function askFor(db: Db, acting: Acting, asked: AskBody): Promise<{ added: number; already: number }> {
  return tx(db, async (trx) => {
    const { regencyCode, actor, at } = acting
    const { group, askedBy, askedOn, personIds, listId, villageCode, decile, note } = asked
    const from = personIds ? 'people' : listId ? 'list' : 'gap'
    const people = peopleFor(regencyCode, {
      group,
      sourceId: '',
      from,
      anyGroup: false,
      personIds,
      listId,
      villageCode,
    })
    const { rows } = await sql<{ asked: number; added: number }>`
      with asked as materialized (${people}), added as (
        insert into waiting_person (regency_code, id, worker_id, group_code, asked_by, asked_on, decile, note, entered_by, entered_at)
        select ${regencyCode}, gen_random_uuid(), worker_id, ${group}, ${askedBy}, ${askedOn}::date, ${decile ?? null}::integer,
          ${note}, ${actor}, ${at}::timestamptz from asked
        on conflict (regency_code, worker_id) where closed_at is null do nothing returning 1
      )
      select (select count(*) from asked)::int as asked, (select count(*) from added)::int as added`.execute(
      trx,
    )
    const { added, asked: all } = rows[0]!
    await recordAct(trx, {
      ...acting,
      action: 'waiting.asked',
      subjectKind: 'group',
      subjectId: group,
      detail: { added, from },
    })
    return { added, already: all - added }
  })
}

/** Takes somebody off the waiting list, with the reason; the entry stays to be read. */
export function closeWaiting(
  db: Db,
  acting: Acting,
  id: string,
  reason: string,
): Promise<{ ok: true } | Refusal> {
  return tx(db, async (trx) => {
    const closed = await trx
      .updateTable('waiting_person')
      .set({ closed_by: acting.actor, closed_at: acting.at, closed_reason: reason })
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .returning('group_code')
      .executeTakeFirst()
    if (!closed) return refusal('not-found')
    await recordAct(trx, {
      ...acting,
      action: 'waiting.closed',
      subjectKind: 'group',
      subjectId: closed.group_code,
      reason,
    })
    return { ok: true }
  })
}
