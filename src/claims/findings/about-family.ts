import { sql } from 'kysely'
import { measures } from './words.ts'

/** SQL: what does not hang together among heirs and whoever told of it. */
export const aboutFamily = sql`
  with died as materialized (
    select h.*, c.who, c.happened_on, c.born_on as dead_born_on, c.number from heir_now h
    join case_now c on c.event_id = h.event_id and c.kind = 'death'
  ), account as materialized (
    -- Opened to several families; whether it is one and the same relative in each is told apart.
    select h.account_index from heir_now h join case_now c using (event_id) where h.account_index is not null
    group by 1 having count(distinct c.who) > 1
  ), often as materialized (
    select a.print from died a join died b on b.print = a.print and b.who <> a.who
      and abs(b.happened_on - a.happened_on) <= ${measures.together}::int
    group by 1
  ), pair as materialized (
    select a.event_id, a.relation, a.born_on, b.event_id as ref, b.number, b.happened_on, b.relation as other_relation
    from died a join often using (print)
    join died b on b.print = a.print and b.who <> a.who and abs(b.happened_on - a.happened_on) <= ${measures.together}::int
  )
  select h.event_id, 'shared-account' as kind, 3 as severity, s.what, s.name, s.on_day, s.ref
  from heir_now h join account using (account_index) join case_now c on c.event_id = h.event_id
  join heir_now o on o.account_index = h.account_index join case_now d on d.event_id = o.event_id and d.who <> c.who
  cross join lateral (values ('account', h.account_mask, null::date, null::uuid), ('case', d.number, d.happened_on, d.event_id))
    s(what, name, on_day, ref)
  union
  -- To lose a wife and a husband within a year is not ordinary; to lose both parents is sad and no more.
  select p.event_id, 'heir-often', case when p.relation = 'spouse' and p.other_relation = 'spouse' then 3 else 1 end, s.what, s.name,
    s.on_day, s.ref
  from pair p cross join lateral (values ('heir', p.relation, p.born_on, null::uuid), ('case', p.number, p.happened_on, p.ref))
    s(what, name, on_day, ref)
  union
  select d.event_id, 'heir-age', case when d.relation = 'child' and d.born_on > d.happened_on + ${measures.bornAfter}::int then 2 else 3 end,
    'heir', d.relation, d.born_on, null::uuid
  from died d where d.born_on is not null and (
    (d.relation = 'child' and d.dead_born_on + make_interval(years => ${measures.youngestParent}::int) > d.born_on)
    or (d.relation = 'child' and d.born_on > d.happened_on + ${measures.bornAfter}::int)
    or (d.relation = 'parent' and d.born_on + make_interval(years => ${measures.youngestParent}::int) > d.dead_born_on))
  union
  select d.event_id, 'heir-dead', 2, s.what, s.name, s.on_day, s.ref
  from died d join dead_now x on x.print = d.print and x.died_on <= d.happened_on and x.ref is distinct from d.event_id
  cross join lateral (values ('heir', d.relation, d.born_on, null::uuid), (x.what, x.name, x.died_on, x.ref)) s(what, name, on_day, ref)
  where d.alive`

/** SQL: one telephone, or one relative's name, behind the cases of many families. Of officials it is their work. */
const telling = (kind: 'shared-phone' | 'same-teller', column: 'phone' | 'teller') => sql`
  select a.event_id, ${sql.lit(kind)} as kind, 1 as severity, 'case' as what, b.number as name, b.happened_on as on_day, b.event_id as ref
  from (select c.*, count(*) over (partition by c.${sql.ref(column)}) as many from case_now c
    where c.told_by = 'family' and c.${sql.ref(column)} is not null) a
  join case_now b on b.${sql.ref(column)} = a.${sql.ref(column)} and b.told_by = 'family' and b.who <> a.who
    and abs(b.happened_on - a.happened_on) <= ${measures.together}::int
  where a.many >= ${measures.families}::int and (select count(distinct o.who) from case_now o where o.${sql.ref(column)} = a.${sql.ref(column)}
    and o.told_by = 'family' and abs(o.happened_on - a.happened_on) <= ${measures.together}::int) >= ${measures.families}::int`
export const aboutTellers = sql`${telling('shared-phone', 'phone')} union all ${telling('same-teller', 'teller')}`
