import { type RawBuilder, sql } from 'kysely'
import { measures } from './words.ts'

/** Papers two cases of one family may well share. */
const shared = ['family-card', 'heirs-certificate', 'kinship']
const yearly = ['school-letter', 'report-book', 'unmarried-letter']

/** SQL: one file handed in for two families, or one school paper twice; and pictures that look alike, forms aside: a form is always alike. */
export const aboutPapers = (r: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  with paper as materialized (
    select d.id, d.event_id, d.kind, d.came_as, d.sha256, d.look, c.who, c.number, c.happened_on
    from claim_document d join case_now c on c.event_id = d.event_id
    where d.regency_code = ${r} and d.state <> 'removed'
  ), same as (
    select a.id, b.id as other from paper a join paper b on b.came_as = a.came_as and b.id <> a.id
    union select a.id, b.id from paper a join paper b on b.sha256 = a.sha256 and b.id <> a.id
  ), quarter as materialized (
    -- Of pictures that differ in fewer bits than there are quarters, one quarter is the same.
    select p.id, q, substring(p.look from q * 16 + 1 for 16) as bits from paper p, generate_series(0, 3) q
    where p.look is not null and p.kind not like 'form-%'
  ), alike as (
    select distinct a.id, b.id as other from quarter a join quarter b on b.q = a.q and b.bits = a.bits and b.id <> a.id
    join paper x on x.id = a.id join paper y on y.id = b.id
    where bit_count(x.look # y.look) <= ${measures.lookBits}::int and x.came_as <> y.came_as and x.sha256 <> y.sha256
  ), met as (
    select 'same-paper' as kind, s.* from same s union all select 'looks-alike', a.* from alike a
  )
  select a.event_id, m.kind,
    case when m.kind = 'looks-alike' or (a.kind = any(${shared}::text[]) and b.kind = a.kind) then 1 else 2 end as severity,
    s.what, s.name, s.on_day, s.ref
  from met m join paper a on a.id = m.id join paper b on b.id = m.other
  cross join lateral (values ('paper', a.kind, null::date, null::uuid),
    ('case', b.number, b.happened_on, case when b.event_id <> a.event_id then b.event_id end)) s(what, name, on_day, ref)
  where b.who <> a.who
    or (m.kind = 'same-paper' and b.event_id = a.event_id and b.kind = a.kind and a.kind = any(${yearly}::text[]))`
