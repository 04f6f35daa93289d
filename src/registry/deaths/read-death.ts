import { type RawBuilder, sql } from 'kysely'

/** SQL: who a report `d` is about as things stand: whoever has the row that says so, else the person it was linked to. */
export const deadPerson = (regencyCode: RawBuilder<unknown>): RawBuilder<string> => sql`coalesce(
  (select x.worker_id from worker_source x where x.regency_code = ${regencyCode} and x.source_record_id = d.record_id), d.person_id)`

/**
 * SQL: what is known of a reported death `d`: who said it, whether an officer confirmed it, which lists say so too, since when
 * nobody is to be billed for it, and what speaks against it: Dukcapil saw them on a later day, they were registered at a desk
 * later, or a list names another day. Nothing of it is settled here; an officer does (docs/adr/0036).
 * @param which condition on `d`
 */
export function deathOf(regencyCode: string, which: RawBuilder<unknown>): RawBuilder<unknown> {
  const r = sql`${regencyCode}::text`
  return sql`
    select d.event_id as "eventId", d.died_on as "diedOn", d.told_by as "toldBy",
      case when d.confirmed_at is not null then 'confirmed' when jsonb_array_length(said.lists) > 0 then 'on-lists'
        else 'reported' end as state,
      d.confirmed_by as "confirmedBy", d.confirmed_reason as "confirmedReason",
      to_char(d.confirmed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "confirmedAt",
      said.lists as "saidBy", said.doubts,
      case when d.confirmed_at is not null or jsonb_array_length(said.lists) > 0
        then (date_trunc('month', d.died_on) + interval '1 month')::date end as "billingStops"
    from reported_death d
    cross join lateral (
      select coalesce(jsonb_agg(distinct jsonb_build_object('list', w.list, 'office', w.office, 'on', w.day))
          filter (where w.verdict = 'dead'), '[]') as lists,
        coalesce(jsonb_agg(distinct jsonb_build_object('kind', w.doubt, 'list', w.list, 'on', w.day))
          filter (where w.doubt is not null), '[]') as doubts
      from (
        select l.name as list, o.name as office, s.verdict, coalesce(s.verdict_on, i.as_of) as day,
          case when s.verdict = 'dead' and s.verdict_on <> d.died_on then 'other-day'
            when s.verdict = 'match' and l.kind = 'dukcapil' and coalesce(s.verdict_on, i.as_of) > d.died_on then 'seen-alive'
            when l.kind = 'registration' and i.as_of > d.died_on then 'registered-later' end as doubt
        from worker_source x
        join source_record s on s.regency_code = ${r} and s.id = x.source_record_id
        join list l on l.regency_code = ${r} and l.id = s.list_id and l.kind <> 'reported-deaths'
        join office o on o.regency_code = ${r} and o.id = l.office_id
        cross join lateral (select m.as_of from import_row ir
          join import m on m.regency_code = ${r} and m.id = ir.import_id and m.status = 'committed'
          where ir.regency_code = ${r} and ir.source_record_id = s.id and ir.change <> 'rejected'
          order by m.as_of desc limit 1) i
        where x.regency_code = ${r} and x.worker_id = ${deadPerson(r)}
      ) w
    ) said
    where d.regency_code = ${r} and d.taken_back_at is null and ${which}
    order by d.confirmed_at nulls last, d.reported_at limit 1`
}
