import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import type { MatchingBody, MatchingRows, MatchingView } from './api.ts'

const rowsAPage = 50

/**
 * SQL: `told`, every payment with whose it is and how it stands: matched, aside, open (claims of that programme are there), or without.
 */
const told = (r: ReturnType<typeof sql>) => sql`told as (
    select p.id, p.programme, p.payer_kind, p.amount, p.paid_on, p.beneficiary, m.how, m.claim_id, m.difference,
      case when m.how = 'aside' then 'aside' when m.how is not null then 'matched'
        when exists (select from claim c where c.regency_code = ${r} and c.programme = p.programme and c.state <> 'withdrawn'
          and c.person_id in (p.worker_id, p.participant_id, (select x.person_id from coverage_person x
            where x.regency_code = ${r} and x.participant_id = p.participant_id limit 1))) then 'open'
        else 'without' end as stands
    from benefit_payment p
    left join lateral (select how, claim_id, difference from payment_match m where m.regency_code = ${r} and m.payment_id = p.id
      order by m.id limit 1) m on true
    where p.regency_code = ${r})`

/** How the payments BPJS told stand to the claims here. */
export async function getMatching(db: Kysely<Schema>, regencyCode: string): Promise<MatchingView> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<{ stands: string; payments: number; amount: number }>`with ${told(r)}
    select stands, count(*)::int as payments, sum(amount)::bigint as amount from told group by 1`.execute(db)
  const { rows: people } = await sql<{ people: number; financed: number; amount: number }>`with ${told(r)}
    select count(distinct beneficiary)::int as people,
      count(distinct beneficiary) filter (where payer_kind = 'regency')::int as financed,
      coalesce(sum(amount) filter (where payer_kind = 'regency'), 0)::bigint as amount
    from told where stands = 'matched'`.execute(db)
  const of = (which: string) => {
    const row = rows.find(({ stands }) => stands === which)
    return { payments: row?.payments ?? 0, amount: row?.amount ?? 0 }
  }
  const { people: all, financed, amount } = people[0]!
  return {
    matched: of('matched'),
    open: of('open'),
    without: of('without'),
    aside: of('aside'),
    people: all,
    financed: { people: financed, amount },
  }
}

/** Payments of one standing with whose they are, the largest first. */
export async function getMatchingRows(
  db: Kysely<Schema>,
  regencyCode: string,
  { only, after }: MatchingBody,
): Promise<MatchingRows> {
  const r = sql`${regencyCode}::text`
  const { rows: counted } = await sql<{ total: number }>`with ${told(r)}
    select count(*)::int as total from told where stands = ${only}`.execute(db)
  const later = after
    ? sql`and (t.amount, t.id) < (select a.amount, a.id from benefit_payment a where a.regency_code = ${r} and a.id = ${after}::uuid)`
    : sql``
  const { rows } = await sql<MatchingRows['rows'][number]>`with ${told(r)}
    select t.id, t.programme, t.payer_kind as payer, t.amount, t.paid_on as "paidOn", p.name, p.nik_mask as "nikMask",
      coalesce(v.name, '') as village,
      (select c.person_id from coverage_person c where c.regency_code = ${r}
        and (c.participant_id = p.participant_id or c.worker_id = p.worker_id) limit 1) as "personId",
      case when ${only} = 'open' then coalesce(o.why, 'not-decided') when ${only} = 'without' then 'no-claim' end as why,
      t.how, coalesce(t.difference, 0)::bigint as difference, coalesce((
        select jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number, 'state', c.state, 'happenedOn', e.happened_on,
          'decided', c.decided, 'paid', c.paid, 'years', (select coalesce(jsonb_agg(jsonb_build_object('id', y.id,
            'schoolYear', y.school_year, 'amount', y.amount) order by y.school_year, y.id), '[]') from claim_school_year y
            where y.regency_code = ${r} and y.claim_id = c.id and y.state = 'claimed')) order by c.number)
        from claim c join claim_event e on e.regency_code = ${r} and e.id = c.event_id
        where c.regency_code = ${r} and (c.id = t.claim_id or c.id = any(o.claims))), '[]') as claims
    from told t
    join benefit_payment p on p.regency_code = ${r} and p.id = t.id
    left join payment_open o on o.regency_code = ${r} and o.payment_id = t.id and t.stands = 'open'
    left join village v on v.code = p.village_code
    where t.stands = ${only} ${later} order by t.amount desc, t.id desc limit ${rowsAPage}`.execute(db)
  return { total: counted[0]!.total, rows }
}
