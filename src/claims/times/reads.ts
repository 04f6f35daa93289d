import { type RawBuilder, sql } from 'kysely'
import { isTooSmall } from '../../access/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import { targets } from '../workflow/clocks.ts'
import type { TimesBody, TimesQuery, TimesRows, TimesView } from './api.ts'
import { lawClocks } from './law-clocks.ts'
import { inPeriod, ofThese, stays } from './stays.ts'
import { type Grouping, stages } from './words.ts'

const rowsAPage = 50
type Spread = Omit<TimesView['groups'][number], 'key' | 'name'>

/** SQL: the middle and nine of ten, to a tenth of a day; null of none. */
const percentiles = (days: RawBuilder<unknown>) =>
  sql`round(percentile_cont(0.5) within group (order by ${days})::numeric, 1)::float8 as median,
    round(percentile_cont(0.9) within group (order by ${days})::numeric, 1)::float8 as p90`
/** SQL: how the days of those that ended are spread, and how many are open. */
const spread = sql`count(*) filter (where s.until is not null)::int as count,
  ${percentiles(sql`case when s.until is not null then s.days end`)},
  count(*) filter (where s.until is not null and s.days <= s.target)::int as within,
  count(*) filter (where s.until is null)::int as open, count(*) filter (where s.until is null and s.days > s.target)::int as late`

const keys: Record<Grouping, { key: RawBuilder<unknown>; name: RawBuilder<unknown> }> = {
  office: { key: sql`s.office`, name: sql`''` },
  programme: { key: sql`s.programme`, name: sql`''` },
  district: { key: sql`s.district_code`, name: sql`coalesce(d.name, '')` },
  village: { key: sql`s.village_code`, name: sql`coalesce(v.name || ', ' || d.name, '')` },
  month: { key: sql`coalesce(to_char(s.until, 'YYYY-MM'), '')`, name: sql`''` },
}

/** How long claims stay in each stage and how many keep to its target, from their steps; without a person. */
export async function getTimes(
  db: Db,
  { regencyCode, today, role }: { regencyCode: string; today: string; role: string },
  asked: TimesQuery,
): Promise<TimesView> {
  const laid = stays(regencyCode, today, asked)
  const { rows } = await sql<Spread & { stage: string }>`with ${laid}
    select s.stage, ${spread} from stay s group by 1`.execute(db)
  // The period is that of the payment: the steps before it may lie before the period.
  const { rows: wholes } = await sql<TimesView['whole']>`with ${laid}, whole as (
      select e.claim_id, min(e.on_day) as since, max(e.on_day) filter (where e.state = 'paid') as paid_on from entered e
      join claim c on c.regency_code = ${regencyCode} and c.id = e.claim_id and c.state in ('paid', 'closed')
      where ${ofThese(asked)} group by 1)
    select count(*)::int as count, ${percentiles(sql`greatest(0, w.paid_on - w.since)`)}
    from whole w where ${inPeriod(sql`w.paid_on`, asked)}`.execute(db)
  const { rows: stuck } = await sql<TimesView['stuck'][number]>`
    select c.stuck_code as code, count(*)::int as count,
      max(${today}::date - (c.stuck_since at time zone 'Asia/Makassar')::date) as longest
    from claim c where c.regency_code = ${regencyCode} and c.stuck_code is not null
      and c.state not in ('closed', 'withdrawn') and ${ofThese(asked)}
    group by 1 order by 2 desc, 1`.execute(db)
  const { key, name } = keys[asked.by]
  const { rows: groups } = await sql<TimesView['groups'][number]>`with ${laid}
    select ${key} as key, ${name} as name, ${spread} from stay s
    left join village v on v.code = s.village_code left join district d on d.code = s.district_code
    group by 1, 2 order by 1`.execute(db)
  return {
    today,
    stages: stages.map((stage) => {
      const { days, working, law } = targets[stage]!
      const found = rows.find((row) => row.stage === stage)
      const { stage: _, ...told } = found ?? { stage, ...none }
      return { stage, ...told, target: days, working, law }
    }),
    whole: wholes[0]!,
    stuck: stuck.filter(({ count }) => !isTooSmall(role, count)),
    clocks: await lawClocks(db, regencyCode, today, asked),
    groups: groups.filter(({ count, open }) => !isTooSmall(role, count + open)),
  }
}
const none: Spread = { count: 0, median: null, p90: null, within: 0, open: 0, late: 0 }

/** The stays behind a number, those that began first on top. */
export async function getTimesRows(
  db: Db,
  { regencyCode, today }: { regencyCode: string; today: string },
  { only, stage, after, ...narrowed }: TimesBody,
): Promise<TimesRows> {
  const which = {
    open: sql`s.until is null`,
    late: sql`s.until is null and s.days > s.target`,
    stuck: sql`s.until is null and c.stuck_code is not null`,
    over: sql`s.until is not null and s.days > s.target`,
  }[only]
  const { rows } = await sql<TimesRows['rows'][number] & { total: number }>`
    with ${stays(regencyCode, today, narrowed)}
    select count(*) over ()::int as total, c.id, c.number, c.person_id as "personId", e.name, coalesce(v.name, '') as village,
      c.programme, c.state, s.stage, s.since, s.until, s.days, s.target, s.working, c.owner,
      c.stuck_code as stuck
    from stay s join claim c on c.regency_code = ${regencyCode} and c.id = s.claim_id
    join claim_event e on e.regency_code = ${regencyCode} and e.id = c.event_id
    left join village v on v.code = c.village_code
    where ${which} and (${stage ?? ''} in ('', s.stage))
    order by s.since, c.number, s.seq limit ${rowsAPage} offset ${after}`.execute(db)
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...row }) => row) }
}
