import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { ageNoLonger } from './findings.ts'
import { openDecree } from './open-decree.ts'

/**
 * Puts into an amending draft everybody of the decree it amends who is to be paid for no longer from its first month on:
 * dead, moved away, ASN or PPPK by now, or 65 by then (which BPJS is to be asked about; the line may be taken out).
 */
export function proposeEnds(
  db: Db,
  acting: Acting,
  decreeId: string,
): Promise<{ ok: true; lines: number } | Refusal> {
  return tx(db, async (trx) => {
    const opened = await openDecree(trx, acting.regencyCode, decreeId, ['draft'])
    if (!opened.ok) return opened
    const { decree } = opened
    if (!decree.amends) return refusal('decree-amends-none')
    const r = sql`${acting.regencyCode}::text`
    const { rows } = await sql`
      insert into decree_line (regency_code, id, decree_id, kind, worker_id, group_code, source_id, from_month, until_month,
        ends_line, cause, name, birth_date, sex, district_code, village_code, address, nik_index, nik_sealed, nik_mask)
      select ${r}, gen_random_uuid(), ${decreeId}, 'end', l.worker_id, l.group_code, l.source_id,
        greatest(${decree.from_month}::date, l.from_month), l.until_month, l.id,
        case when w.id is null and p.id is null then 'gone' when who.standing in ('dead', 'moved', 'asn') then who.standing else 'over-age' end,
        l.name, l.birth_date, l.sex, l.district_code, l.village_code, l.address, l.nik_index, l.nik_sealed, l.nik_mask
      from decree_line l join decree d on d.regency_code = ${r} and d.id = l.decree_id
      left join worker w on w.regency_code = ${r} and w.id = l.worker_id
      -- On no worker list, a member stands in an adopted decree under the id of the participant.
      left join participant p on p.regency_code = ${r} and p.id = l.worker_id
      cross join lateral (select coalesce(w.standing, p.standing) as standing, coalesce(w.birth_date, p.birth_date) as birth_date) who
      where l.regency_code = ${r} and ${decree.amends}::uuid in (d.id, d.amends) and l.signed and l.kind = 'add'
        and l.ended_month is null and l.until_month > greatest(${decree.from_month}::date, l.from_month)
        and ((w.id is null and p.id is null) or who.standing in ('dead', 'moved', 'asn')
          or who.birth_date + make_interval(years => ${ageNoLonger}) <= ${decree.from_month}::date)
      on conflict (regency_code, decree_id, worker_id, kind) do nothing
      returning 1`.execute(trx)
    await recordAct(trx, {
      ...acting,
      action: 'decree.ends-proposed',
      subjectKind: 'decree',
      subjectId: decreeId,
      detail: { lines: rows.length },
    })
    return { ok: true, lines: rows.length }
  })
}
