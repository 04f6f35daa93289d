import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import type { CandidatesBody } from './api.ts'
import { checkLines } from './check-lines.ts'
import { openDecree } from './open-decree.ts'
import { peopleFor } from './people-for.ts'
import { writeLines } from './write-lines.ts'

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
      ), paid as (
        select worker_id, ${asked.group}::text as group_code, ${asked.sourceId}::uuid as source_id,
          ${decree.from_month}::date as from_month, ${decree.until_month}::date as until_month from fresh
      ), written as (${writeLines(acting.regencyCode, decreeId)} returning 1)
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
