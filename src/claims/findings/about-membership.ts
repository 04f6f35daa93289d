import { type RawBuilder, sql } from 'kysely'
import { measures } from './words.ts'

const ofABody = sql`c.kind in ('death', 'accident', 'disease', 'disability')`

/** SQL: what does not fit the cards: it happened before the first of them, or a death right after it; and an accident told bare. */
export const aboutMembership = (r: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select c.event_id, case when f.first_on > c.happened_on then 'before-membership' else 'just-joined' end as kind,
    case when f.first_on > c.happened_on then 2 else 1 end as severity, 'card' as what, f.segment as name, f.first_on as on_day,
    null::uuid as ref
  from case_now c
  join (select distinct on (m.participant_id) m.participant_id, m.covered_from as first_on, m.segment from membership m
    where m.regency_code = ${r} and m.covered_until > m.covered_from
    order by m.participant_id, m.covered_from, m.segment) f on f.participant_id = c.participant_id
  where ${ofABody} and (f.first_on > c.happened_on
    or (c.kind = 'death' and f.first_on > c.happened_on - ${measures.justJoined}::int))
  union all
  select c.event_id, 'bare-accident', 1, 'missing', n.what, null::date, null::uuid from case_now c
  cross join lateral (
    select 'place' as what where not c.place
    union all
    -- Somebody who works for themselves has no employer to name.
    select 'employer' where not c.employer and exists (select from membership m where m.regency_code = ${r}
        and m.participant_id = c.participant_id and m.segment in ('PU', 'JAKON') and m.payer_kind <> 'employer'
        and m.covered_from <= c.happened_on and m.covered_until > c.happened_on)) n
  where c.cause = 'work' and c.kind in ('accident', 'death')`
