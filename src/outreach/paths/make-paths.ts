import { sql } from 'kysely'
import { ageNoLonger } from '../../financing/questions.ts'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import { lawfulMoney } from './lawful-money.ts'
import { readOccupation } from './occupations.ts'

export interface PathsRun {
  asOf: string
  people: number
}

/**
 * Finds anew what brings each unprotected person of the latest figures to protection next. All of it or nothing; the same
 * lists, money and law give the same paths. Null while there are no figures.
 */
export async function makePaths(db: Db, regencyCode: string, at: Date): Promise<PathsRun | null> {
  return tx(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`paths ${regencyCode}`}, 0))`.execute(trx)
    const stand = await standing(trx, regencyCode)
    if (!stand?.asOf) return null
    const { asOf, version } = stand
    await layOut(trx, regencyCode, asOf)
    await sql`delete from next_path where regency_code = ${regencyCode}`.execute(trx)
    await sql`insert into next_path (regency_code, person_id, path, reason, employer, source_kind, sector, district_code, village_code)
      select ${regencyCode}, person_id, path, reason, employer, source_kind, sector, district_code, village_code from path_now`.execute(
      trx,
    )
    await sql`delete from next_path_cell where regency_code = ${regencyCode}`.execute(trx)
    await sql`insert into next_path_cell (regency_code, district_code, village_code, path, reason, people)
      select ${regencyCode}, district_code, village_code, path, reason, count(*)::int from path_now group by 2, 3, 4, 5`.execute(
      trx,
    )
    const { rows } = await sql<{ people: number }>`select count(*)::int as people from path_now`.execute(trx)
    const run = { as_of: asOf, lists_version: version, ran_at: at, people: rows[0]!.people }
    await trx
      .insertInto('next_path_run')
      .values({ regency_code: regencyCode, ...run })
      .onConflict((oc) => oc.column('regency_code').doUpdateSet(run))
      .execute()
    return { asOf, people: run.people }
  })
}

async function standing(trx: Tx, regencyCode: string) {
  const { rows } = await sql<{ asOf: string | null; version: number }>`
    select (select max(as_of) from coverage_snapshot where regency_code = ${regencyCode}) as "asOf",
      linked_version as version from tenant where regency_code = ${regencyCode}`.execute(trx)
  return rows[0]
}

/** Lays `path_now` out for this transaction: one row for each unprotected person. */
async function layOut(trx: Tx, regencyCode: string, asOf: string): Promise<void> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<{ occupation: string }>`select distinct occupation from coverage_person
    where regency_code = ${r} and occupation is not null`.execute(trx)
  const read = JSON.stringify(rows.map(({ occupation }) => readOccupation(occupation)))
  const money = JSON.stringify(await lawfulMoney(trx, regencyCode, asOf))
  await sql`
    create temp table path_now on commit drop as
    with read as (select * from jsonb_to_recordset(${read}::jsonb) as x(occupation text, works boolean, sector text)),
    money as (select * from jsonb_to_recordset(${money}::jsonb)
      as x("group" text, kind text, rank int, open boolean, villages text[])),
    dead as (select distinct person_id from claim_event where regency_code = ${r} and kind = 'death'
      and withdrawn_at is null and person_id is not null),
    stopped as (
      select distinct on (m.participant_id) m.participant_id, m.payer_name from membership m
      where m.regency_code = ${r} and m.payer_kind = 'employer' order by m.participant_id, m.covered_until desc, m.id),
    named as (
      select distinct on (x.worker_id) x.worker_id, s.employer from worker_source x
      join source_record s on s.regency_code = ${r} and s.id = x.source_record_id
      where x.regency_code = ${r} and s.employer <> '' order by x.worker_id, s.created_at desc, s.id),
    someone as (
      select p.*, w.birth_date as born, w.nik_status, wait.worker_id is not null as waits, d.person_id is not null as dies,
        coalesce(nullif(p.group_code, ''), wait.group_code, '') as paid_as, coalesce(read.works, true) as works,
        coalesce(read.sector, 'other') as sector, named.employer as works_for, stopped.payer_name as paid_by
      from coverage_person p
      left join worker w on w.regency_code = ${r} and w.id = p.worker_id
      left join read on read.occupation = p.occupation
      left join dead d on d.person_id = p.person_id
      left join named on named.worker_id = p.worker_id
      left join stopped on stopped.participant_id = p.participant_id
      left join waiting_person wait on wait.regency_code = ${r} and wait.worker_id = p.worker_id and wait.closed_at is null
      where p.regency_code = ${r} and p.standing = 'present' and p.protection <> 'active'),
    chosen as (
      select s.*, m.kind as source_kind, m.here as source_here, case
        when s.protection = 'review' then 'check-match'
        when s.dies then 'gone'
        when s.protection <> 'arrears' and s.born + make_interval(years => ${ageNoLonger}) <= ${asOf}::date then 'out-of-age'
        when not s.works then 'not-a-worker'
        when s.protection = 'none' and coalesce(s.nik_status, 'missing') <> 'valid' then 'fix-nik'
        when m.kind is not null then 'lawful-source'
        when s.segment in ('PU', 'JAKON') or (s.protection in ('arrears', 'lapsed') and s.payer_kind = 'employer') then 'employer'
        else 'self' end as path
      from someone s left join lateral (
        select m.kind, m.open or s.village_code = any(m.villages) as here from money m where m."group" = s.paid_as
        order by m.open or s.village_code = any(m.villages) desc, m.rank limit 1) m on true)
    select person_id, path, sector, district_code, village_code,
      case path when 'check-match' then 'match-open' when 'gone' then 'death-reported' when 'out-of-age' then 'over-age'
        when 'not-a-worker' then 'occupation'
        when 'fix-nik' then case coalesce(nik_status, 'missing') when 'missing' then 'nik-missing'
          when 'damaged-last-digit' then 'nik-damaged' else 'nik-invalid' end
        when 'lawful-source' then case when protection <> 'none' and payer_kind in ('regency', 'village') then 'paid-before'
          when waits then 'waiting' when source_here then 'source-open' else 'source-none' end
        when 'employer' then case when protection <> 'none' and payer_kind = 'employer' then 'employer-stopped'
          when segment = 'JAKON' then 'project' when works_for is not null then 'employer-named' else 'employer-unnamed' end
        else case protection when 'arrears' then 'arrears' when 'lapsed' then 'lapsed' else 'own-account' end end as reason,
      case when path = 'employer' then case when protection <> 'none' and payer_kind = 'employer'
        then coalesce(paid_by, works_for) else works_for end end as employer,
      case when path = 'lawful-source' then source_kind end as source_kind
    from chosen`.execute(trx)
}
