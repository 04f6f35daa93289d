import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import type { PaidCaseView } from './api.ts'

/** One payment with the case behind it as a leader sees it: what, when, how much and to whom by relation; nobody by name. */
export async function getPaidCase(
  db: Kysely<Schema>,
  regencyCode: string,
  id: string,
): Promise<PaidCaseView | undefined> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<PaidCaseView>`
    select p.id, p.programme, p.payer_kind as payer, p.amount, to_char(p.paid_on, 'YYYY-MM') as month,
      coalesce(v.name, '') as village, coalesce(d.name, '') as district, (
        select jsonb_build_object('kind', e.kind, 'year', extract(year from e.happened_on), 'state', c.state,
          'outcome', c.outcome, 'expected', c.expected, 'decided', c.decided, 'paid', c.paid,
          'receivers', (select coalesce(jsonb_agg(h.relation order by h.relation), '[]') from claim_heir h
            where h.regency_code = ${r} and h.event_id = e.id and h.removed_at is null and h.account_index is not null),
          'days', p.paid_on - (e.reported_at at time zone 'Asia/Makassar')::date,
          'steps', (select jsonb_agg(jsonb_build_object('kind', a.kind,
              'month', coalesce(left(a.detail ->> 'on', 7), to_char(a.at at time zone 'Asia/Makassar', 'YYYY-MM'))) order by a.seq)
            from claim_act a where a.regency_code = ${r} and a.claim_id = c.id))
        from payment_match m
        join claim c on c.regency_code = ${r} and c.id = m.claim_id
        join claim_event e on e.regency_code = ${r} and e.id = c.event_id
        where m.regency_code = ${r} and m.payment_id = p.id order by m.id limit 1) as "case"
    from benefit_payment p
    left join village v on v.code = p.village_code
    left join district d on d.code = p.district_code
    where p.regency_code = ${r} and p.id = ${id}::uuid`.execute(db)
  return rows[0]
}
