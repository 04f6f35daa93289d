import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { openDecree } from '../decrees/open-decree.ts'
import type { EndsBody } from './api.ts'
import { ending } from './kinds.ts'

type Ended = { ok: true; lines: number; without: number }

/**
 * Puts people with findings into an amending draft as ends from its first month on, with the finding as the cause; the
 * findings are in work from then on. Who is in no live line of the decree it amends is counted and left alone.
 */
export function endFound(
  db: Db,
  acting: Acting,
  { decreeId, findingIds, kind }: EndsBody,
): Promise<Ended | Refusal> {
  return tx(db, async (trx) => {
    const opened = await openDecree(trx, acting.regencyCode, decreeId, ['draft'])
    if (!opened.ok) return opened
    const { decree } = opened
    if (!decree.amends) return refusal('decree-amends-none')
    const r = sql`${acting.regencyCode}::text`
    const { rows } = await sql<{ lines: number; without: number }>`
      with chosen as materialized (
        select f.id, f.worker_id, f.kind from waste_finding f
        where f.regency_code = ${r} and f.closed_on is null and f.state in ('open', 'in-work') and not f.evidence ? 'over'
          and f.kind = any(${ending as string[]}) and (${kind ?? ''} in ('', f.kind))
          and (${findingIds ?? null}::uuid[] is null or f.id = any(${findingIds ?? null}::uuid[]))
      ), meant as materialized (
        select distinct on (l.id) l.*, c.kind as found from chosen c
        join decree_line l on l.regency_code = ${r} and l.worker_id = c.worker_id and l.signed and l.kind = 'add'
          and l.ended_month is null and l.until_month > greatest(${decree.from_month}::date, l.from_month)
        join decree d on d.regency_code = ${r} and d.id = l.decree_id and ${decree.amends}::uuid in (d.id, d.amends)
        order by l.id, array_position(${ending as string[]}::text[], c.kind)
      ), written as (
        insert into decree_line (regency_code, id, decree_id, kind, worker_id, group_code, source_id, from_month, until_month,
          ends_line, cause, name, birth_date, sex, district_code, village_code, address, nik_index, nik_sealed, nik_mask)
        select ${r}, gen_random_uuid(), ${decreeId}, 'end', worker_id, group_code, source_id,
          greatest(${decree.from_month}::date, from_month), until_month, id, found, name, birth_date, sex, district_code,
          village_code, address, nik_index, nik_sealed, nik_mask
        from meant
        on conflict (regency_code, decree_id, worker_id, kind) do nothing
        returning 1
      ), begun as (
        update waste_finding f set state = 'in-work', state_by = ${acting.actor}, state_at = ${acting.at},
          state_reason = ${decree.title}
        where f.regency_code = ${r} and f.id in (select c.id from chosen c join meant m using (worker_id))
        returning 1
      )
      select (select count(*) from written)::int as lines,
        (select count(*) from chosen c where not exists (select from meant m where m.worker_id = c.worker_id))::int as without,
        (select count(*) from begun)::int as begun`.execute(trx)
    const { lines, without } = rows[0]!
    await recordAct(trx, {
      ...acting,
      action: 'waste.ends-put',
      subjectKind: 'decree',
      subjectId: decreeId,
      detail: { lines, kind: kind ?? null },
    })
    return { ok: true, lines, without }
  })
}
