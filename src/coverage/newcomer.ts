import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import { arrearsAfter } from './days.ts'
import { personColumns } from './people-on.ts'

/**
 * Lists a worker who has just been registered among the people behind the figures of the latest day, so that the next
 * clerk finds them. The figures themselves follow with the refresh. Waits for nobody: a row the refresh is writing just
 * now is left to it.
 */
export async function listNewcomer(
  trx: Kysely<Schema>,
  regencyCode: string,
  workerId: string,
): Promise<void> {
  const { rows } = await sql<{ day: string | null }>`select max(as_of) as day from coverage_snapshot
    where regency_code = ${regencyCode}`.execute(trx)
  const day = rows[0]?.day ?? null
  if (day === null) return
  const r = sql`${regencyCode}`
  const on = sql`${day}::date`
  const financed = sql`(coalesce(best.active, false) and best.payer_kind = 'regency')`
  await sql`insert into coverage_person (regency_code, ${sql.join(personColumns.map((name) => sql.ref(name)))})
    select ${r}, w.id, w.id, p.id, w.name, w.search, coalesce(w.birth_date, p.birth_date), coalesce(w.sex, p.sex),
      coalesce(w.nik_index, p.nik_index), coalesce(w.nik_mask, p.nik_mask),
      w.nik_status = 'valid' or coalesce(p.nik_status = 'valid', false),
      coalesce(w.village_code, ''), coalesce(w.district_code, ''),
      coalesce(case when best.active then best.segment end, w.segment, best.segment, ''),
      coalesce(case when ${financed} then best.group_code end, w.group_code, best.group_code, ''), w.occupation,
      case when w.standing = 'present' then coalesce(p.standing, 'present') else w.standing end,
      case when x.status = 'review' then 'review' when best.covered_until is null then 'none'
        when best.active then 'active' when best.covered_until > ${arrearsAfter(day)}::date then 'arrears'
        else 'lapsed' end,
      best.covered_until, best.payer_kind, ${financed}, w.list_count
    from worker w
    left join worker_match x on x.regency_code = ${r} and x.worker_id = w.id
    left join participant p on p.regency_code = ${r} and p.id = x.participant_id and x.status = 'registered'
    left join lateral (
      select m.segment, m.payer_kind, m.group_code, m.covered_until > ${on} as active,
        max(m.covered_until) over () as covered_until
      from membership m
      where m.regency_code = ${r} and m.participant_id = p.id and m.covered_from <= ${on}
        and m.covered_until > m.covered_from
      order by m.covered_until > ${on} desc, m.payer_kind = 'regency' desc, m.covered_until desc, m.id limit 1
    ) best on true
    where w.regency_code = ${r} and w.id = ${workerId} and w.standing <> 'not-a-worker'
    on conflict do nothing`.execute(trx)
  // The participant is nobody of their own any more.
  await unlist(
    trx,
    regencyCode,
    sql`select participant_id from coverage_person
    where regency_code = ${r} and person_id = ${workerId} and participant_id is not null`,
  )
}

/** Takes somebody whose registration was taken back from the people behind the figures. */
export async function unlistNewcomer(
  trx: Kysely<Schema>,
  regencyCode: string,
  workerId: string,
): Promise<void> {
  await unlist(trx, regencyCode, sql`select ${workerId}::uuid`)
}

async function unlist(trx: Kysely<Schema>, regencyCode: string, ids: ReturnType<typeof sql>): Promise<void> {
  await sql`delete from coverage_person where regency_code = ${regencyCode} and person_id in (
    select person_id from coverage_person where regency_code = ${regencyCode} and person_id in (${ids})
    for update skip locked)`.execute(trx)
}
