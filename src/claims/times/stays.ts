import { type RawBuilder, sql } from 'kysely'
import { targets } from '../workflow/clocks.ts'
import { officeOf, stages } from './words.ts'

/** Weekdays up to and with a day, counted from a Monday long ago. */
const weekdays = (day: RawBuilder<unknown>) =>
  sql`((${day} - date '2000-01-02') / 7 * 5 + least((${day} - date '2000-01-02') % 7, 5))`
/** SQL: Saturdays and Sundays aside, how many days after `from` `to` is. */
export const workingDays = (from: RawBuilder<unknown>, to: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`greatest(0, ${weekdays(to)} - ${weekdays(from)})`

const known = JSON.stringify(
  stages.map((stage) => {
    const { days, working, law } = targets[stage]!
    return { stage, days, working, law: law !== null, office: officeOf[stage] }
  }),
)

interface Narrowed {
  programme?: string | undefined
  district?: string | undefined
  from?: string | undefined
  until?: string | undefined
}

/** SQL: a claim `c` is of the programme and district asked for. */
export const ofThese = ({ programme, district }: Narrowed): RawBuilder<unknown> =>
  sql`(${programme ?? ''} in ('', c.programme)) and (${district ?? ''} in ('', c.district_code))`
/** SQL: a day is in the period asked for. */
export const inPeriod = (day: RawBuilder<unknown>, { from, until }: Narrowed): RawBuilder<unknown> =>
  sql`(${day} >= ${from ?? '-infinity'}::date and ${day} <= ${until ?? 'infinity'}::date)`

/**
 * SQL: stay (claim_id, stage, since, until, days, target, working, office, …): how long each claim was in each stage, from its
 * steps, by the day a step is of where it names one; still there, until today. Narrowed to those that ended in a period, or are open.
 */
export const stays = (regencyCode: string, today: string, asked: Narrowed): RawBuilder<unknown> => sql`
  target as (select * from jsonb_to_recordset(${known}::jsonb)
    as t(stage text, days integer, working boolean, law boolean, office text)),
  step as (
    select a.claim_id, a.state, a.seq, coalesce((a.detail->>'on')::date, (a.at at time zone 'Asia/Makassar')::date) as on_day,
      lag(a.state) over (partition by a.claim_id order by a.seq) as before
    from claim_act a where a.regency_code = ${regencyCode}
  ), entered as (
    select s.claim_id, s.state, s.seq, s.on_day,
      lead(s.on_day) over (partition by s.claim_id order by s.seq) as left_on
    from step s where s.before is distinct from s.state
  ), stay as materialized (
    select e.claim_id, e.state as stage, e.seq, e.on_day as since, e.left_on as until, t.days as target, t.working, t.office,
      c.programme, c.district_code, c.village_code,
      case when t.working then ${workingDays(sql`e.on_day`, sql`coalesce(e.left_on, ${today}::date)`)}
        else greatest(0, coalesce(e.left_on, ${today}::date) - e.on_day) end as days
    from entered e join target t on t.stage = e.state
    join claim c on c.regency_code = ${regencyCode} and c.id = e.claim_id and c.state <> 'withdrawn'
    where ${ofThese(asked)} and (e.left_on is null or ${inPeriod(sql`e.left_on`, asked)})
  )`
