import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import type { CandidatesBody } from './api.ts'
import { checkLines } from './check-lines.ts'
import { openDecree } from './open-decree.ts'
import { peopleFor } from './people-for.ts'

type Added = { ok: true; added: number; already: number }

/** Puts people into a draft and checks them; who is in it already stays as they are. */
export function addPeople(
  db: Db,
  acting: Acting,
  decreeId: string,
  asked: CandidatesBody,
): Promise<Added | Refusal> {
  return tx(db, async (trx) => {
    const opened = await openDecree(trx, acting.regencyCode, decreeId, ['draft'])
    if (!opened.ok) return opened
    const source = await trx
      .selectFrom('funding_source')
      .select('closed_at')
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', asked.sourceId)
      .executeTakeFirst()
    if (!source) return refusal('not-found')
    if (source.closed_at) return refusal('funding-source-closed')
    const { decree } = opened
    const r = sql`${acting.regencyCode}::text`
    const { rows } = await sql<{ added: number; already: number }>`
      with asked as materialized (${peopleFor(acting.regencyCode, asked)}),
      fresh as (
        select a.worker_id from asked a
        where not exists (select from decree_line l where l.regency_code = ${r} and l.decree_id = ${decreeId}
          and l.worker_id = a.worker_id and l.kind = 'add')
        order by a.turn limit ${asked.most ?? null}
      ), written as (
        insert into decree_line (regency_code, id, decree_id, kind, worker_id, group_code, source_id, from_month,
          until_month, name, birth_date, sex, district_code, village_code, address, nik_index, nik_sealed, nik_mask)
        select ${r}, gen_random_uuid(), ${decreeId}, 'add', w.id, ${asked.group}, ${asked.sourceId}, ${decree.from_month}::date,
          ${decree.until_month}::date, w.name, w.birth_date, w.sex, coalesce(w.district_code, ''),
          coalesce(w.village_code, ''), coalesce(home.address, ''), w.nik_index, w.nik_sealed, w.nik_mask
        from fresh join worker w on w.regency_code = ${r} and w.id = fresh.worker_id
        left join lateral (select s.address from worker_source x join source_record s on s.regency_code = ${r}
            and s.id = x.source_record_id
          where x.regency_code = ${r} and x.worker_id = w.id and s.address is not null
          order by s.created_at desc, s.id limit 1) home on true
        returning 1
      )
      select (select count(*) from written)::int as added,
        (select count(*) from asked)::int - (select count(*) from fresh)::int as already`.execute(trx)
    const { added, already } = rows[0]!
    await checkLines(trx, acting, decree)
    await recordAct(trx, {
      ...acting,
      action: 'decree.people-added',
      subjectKind: 'decree',
      subjectId: decreeId,
      detail: { from: asked.from, group: asked.group, added },
    })
    return { ok: true, added, already }
  })
}
