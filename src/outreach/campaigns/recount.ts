import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

interface Which {
  campaigns?: readonly string[]
  villages?: readonly string[]
}

/**
 * Counts anew how far people came: what their standing visits come to, what the lists of BPJS say, and the sums by village.
 * Set-based, of all campaigns or of some; only rows that changed are written. Hold `lockLists`.
 */
export async function recount(trx: Tx, regencyCode: string, which: Which = {}): Promise<void> {
  const r = sql`${regencyCode}::text`
  const some = (row: string) => {
    const at = sql.ref(row)
    const { campaigns = null, villages = null } = which
    return sql`${at}.regency_code = ${r}
      and (${campaigns}::uuid[] is null or ${at}.campaign_id = any(${campaigns}::uuid[]))
      and (${villages}::text[] is null or ${at}.village_code = any(${villages}::text[]))`
  }
  await sql`
    with here as materialized (select p.* from campaign_person p where ${some('p')}),
    standing as materialized (
      select coalesce(h.same_as, h.id) as member, v.outcome, v.visited_on, v.recorded_at, v.id, v.next_on
      from here h join visit v on v.regency_code = ${r} and v.member_id = h.id
      where not exists (select from visit_mend m where m.regency_code = ${r} and m.visit_id = v.id)),
    met as (
      select member, max(visited_on) as seen_on, max(visited_on) filter (where outcome <> 'not-met') as met_on,
        (array_agg(next_on order by visited_on desc, recorded_at desc, id desc))[1] as next_on
      from standing group by member),
    told as (
      select m.member, array_agg(distinct s.outcome) as outcomes from met m
      join standing s on s.member = m.member and s.visited_on = m.met_on and s.outcome <> 'not-met' group by 1),
    cards as (
      select h.id, m.covered_from, m.covered_until, c.from_day, h.covered_before from here h
      join campaign c on c.regency_code = ${r} and c.id = h.campaign_id
      join membership m on m.regency_code = ${r} and m.participant_id in (
        select x.participant_id from worker_match x where x.regency_code = ${r} and x.worker_id = h.person_id and x.status = 'registered'
        union all select h.person_id)),
    begun as (
      select id, min(greatest(covered_from, covered_before, date_trunc('month', from_day)::date)) as day from cards
      where covered_until > covered_from and covered_until > greatest(covered_before, from_day)
        and (covered_before is not null or covered_from >= date_trunc('month', from_day)) group by id),
    lists as (select max(as_of) as day from coverage_snapshot where regency_code = ${r}),
    bpjs as (
      select k.id, case when b.day is null then 'card'
          when (select day from lists) < (b.day + interval '3 months')::date then 'early'
          when bool_or(k.covered_from <= (b.day + interval '3 months')::date and k.covered_until > (b.day + interval '3 months')::date) then 'kept'
          else 'lost' end as state
      from (select distinct on (id, covered_from, covered_until) * from cards) k left join begun b on b.id = k.id group by k.id, b.day),
    now as (
      select h.id, coalesce(b.state, 'none') as bpjs, m.met_on, m.next_on, m.seen_on,
        case when m.member is null then '' when m.met_on is null then 'not-met'
          when t.outcomes <@ array['registered', 'wants'] then t.outcomes[1]
          when cardinality(t.outcomes) = 1 then t.outcomes[1] else 'conflict' end as outcome
      from here h left join met m on m.member = h.id left join told t on t.member = h.id left join bpjs b on b.id = h.id)
    update campaign_person p set outcome = n.outcome, bpjs = n.bpjs, met_on = n.met_on, next_on = n.next_on, seen_on = n.seen_on
    from now n where p.regency_code = ${r} and p.id = n.id
      and (p.outcome, p.bpjs, p.met_on, p.next_on, p.seen_on) is distinct from (n.outcome, n.bpjs, n.met_on, n.next_on, n.seen_on)`.execute(
    trx,
  )
  await sql`delete from campaign_cell c where ${some('c')}`.execute(trx)
  await sql`insert into campaign_cell (regency_code, campaign_id, district_code, village_code, path, outcome, bpjs, people)
    select ${r}, p.campaign_id, p.district_code, p.village_code, p.path, p.outcome, p.bpjs, count(*)::int
    from campaign_person p where ${some('p')} and p.same_as is null group by 2, 3, 4, 5, 6, 7`.execute(trx)
}
