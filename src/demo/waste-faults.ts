import { sql } from 'kysely'
import type { Tx } from '../platform/db/index.ts'
import type { TwinManifest } from './manifest.ts'

/** Of each fault so many, in a regency of the usual size. */
const ofEach = 60
/** Months a second payer has paid beside the regency. */
const monthsBeside = 6

/**
 * strewn (person, kind, months): faults no regency's lists of the twin have, given to people who have none: a second payer,
 * a second card, a card without a decree, a line without a card, a number that another regency holds.
 */
export async function strewFaults(trx: Tx, { regencyCode, asOf, seed }: TwinManifest): Promise<void> {
  const r = sql`${regencyCode}::text`
  const on = sql`${asOf}::date`
  await sql`create temp table whole on commit drop as
    select p.person, m.id as membership_id, m.participant_id, k.id as worker_id, k.nik_index,
      row_number() over (order by md5(p.person || ${String(seed)})) as place
    from membership m
    join participant_truth t using (participant_id) join truth_person p using (person)
    join worker_match x on x.regency_code = ${r} and x.participant_id = m.participant_id and x.status = 'registered'
    join worker k on k.regency_code = ${r} and k.id = x.worker_id and k.standing = 'present' and k.nik_index is not null
    join worker_truth w on w.worker_id = k.id and w.person = p.person
    where m.regency_code = ${r} and m.payer_kind = 'regency' and m.covered_until > ${on} and p.standing = 'present'
      and m.covered_from <= ${on} - make_interval(months => ${monthsBeside})
      and (select count(*) from membership o where o.regency_code = ${r} and o.participant_id = m.participant_id) = 1`.execute(
    trx,
  )
  await sql`create temp table strewn on commit drop as
    select *, case place % 5 when 0 then 'pays-self' when 1 then 'other-pays' when 2 then 'duplicate' when 3 then 'no-decree'
        else 'other-regency' end as kind, case when place % 5 < 3 then ${monthsBeside}::int else 0 end as months
    from whole where place <= ${5 * ofEach}`.execute(trx)
  await sql`insert into membership (regency_code, id, participant_id, source_record_id, kpj, segment, programmes, payer_kind,
      group_code, covered_from, covered_until)
    select m.regency_code, gen_random_uuid(), m.participant_id, m.source_record_id, '00000000000', m.segment, m.programmes,
      case s.kind when 'pays-self' then 'self' when 'other-pays' then 'village' else 'regency' end, m.group_code,
      (date_trunc('month', ${on}) - make_interval(months => ${monthsBeside - 1}))::date, (date_trunc('month', ${on}) + interval '1 month')::date
    from strewn s join membership m on m.regency_code = ${r} and m.id = s.membership_id
    where s.kind in ('pays-self', 'other-pays', 'duplicate')`.execute(trx)
  await sql`update nik_registry n set regency_code = (select min(code) from regency where code <> ${r})
    from strewn s where s.kind = 'other-regency' and n.nik_index = s.nik_index`.execute(trx)
  await sql`delete from strewn s where kind = 'other-regency'
    and not exists (select from nik_registry n where n.nik_index = s.nik_index and n.regency_code <> ${r})`.execute(
    trx,
  )
  await strewLines(trx, { regencyCode, asOf })
}

/** One decree names everybody who is paid for but those strewn, and some whom nobody pays for. */
async function strewLines(trx: Tx, { regencyCode, asOf }: Pick<TwinManifest, 'regencyCode' | 'asOf'>) {
  const r = sql`${regencyCode}::text`
  const [decree, source] = [crypto.randomUUID(), crypto.randomUUID()]
  const month = sql`date_trunc('month', ${asOf}::date)::date`
  await sql`update decree_line set signed = false where regency_code = ${r}`.execute(trx)
  await sql`insert into funding_source (regency_code, id, kind, name, opened_by, opened_at)
    values (${r}, ${source}, 'apbd-kabupaten', ${source}, 'score', ${asOf}::timestamptz)`.execute(trx)
  await sql`insert into decree (regency_code, id, title, from_month, until_month, state, number, signed_on, made_by, made_at)
    values (${r}, ${decree}, 'score', ${month}, (${month} + interval '1 month')::date, 'signed', ${decree}, ${asOf}::date, 'score',
      ${asOf}::timestamptz)`.execute(trx)
  await sql`insert into strewn (person, worker_id, kind, months)
    select w.person, c.worker_id, 'not-a-member', 0 from coverage_person c join worker_truth w on w.worker_id = c.worker_id
    join truth_person t on t.person = w.person and t.standing = 'present'
    where c.regency_code = ${r} and c.protection = 'none' and c.standing = 'present' and c.nik_valid
      and not exists (select from participant_truth p where p.person = w.person)
    order by md5(w.person) limit ${ofEach}`.execute(trx)
  await sql`insert into decree_line (regency_code, id, decree_id, kind, worker_id, group_code, source_id, from_month, until_month,
      signed, name)
    select ${r}, gen_random_uuid(), ${decree}, 'add', l.worker_id, l.group_code, ${source}, ${month}, (${month} + interval '1 month')::date,
      true, ''
    from (select c.worker_id, c.group_code from coverage_person c where c.regency_code = ${r} and c.financed and c.worker_id is not null
        and c.worker_id not in (select worker_id from strewn where kind = 'no-decree')
      union all select worker_id, 'rentan' from strewn where kind = 'not-a-member') l`.execute(trx)
  // Participants on no worker list can be named by no decree.
  await sql`insert into strewn (person, participant_id, kind, months)
    select t.person, c.participant_id, 'no-decree', 0 from coverage_person c join participant_truth t using (participant_id)
    where c.regency_code = ${r} and c.financed and c.worker_id is null`.execute(trx)
}
