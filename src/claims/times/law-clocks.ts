import { sql } from 'kysely'
import { lawOf } from '../../law/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import { claimBy, reportBy } from '../../rules/index.ts'
import type { TimesQuery, TimesView } from './api.ts'

type Clock = TimesView['clocks'][number]
type Narrowed = Pick<TimesQuery, 'programme' | 'district' | 'from' | 'until'>

/** What the law sets a time for beside the stages: telling BPJS of an accident, and claiming at all. Each by the law of its day. */
export async function lawClocks(
  db: Db,
  regencyCode: string,
  today: string,
  { programme, district, from, until }: Narrowed,
): Promise<Clock[]> {
  const law = await lawOf(db, regencyCode)
  const { rows: told } = await sql<{ knownOn: string; reportedOn: string | null; cases: number }>`
    select e.known_on as "knownOn", e.reported_to_bpjs_on as "reportedOn", count(*)::int as cases from claim_event e
    where e.regency_code = ${regencyCode} and e.withdrawn_at is null and e.cause = 'work' and e.kind in ('accident', 'death')
      and (${programme ?? ''} in ('', 'JKK')) and (${district ?? ''} in ('', e.district_code))
      and e.known_on >= ${from ?? '-infinity'}::date and e.known_on <= ${until ?? 'infinity'}::date group by 1, 2`.execute(
    db,
  )
  const { rows: sent } = await sql<Pick<Clock, 'told' | 'within' | 'running' | 'missed'>>`
    select count(*) filter (where c.submitted_on is not null)::int as told,
      count(*) filter (where c.submitted_on <= c.expires_on)::int as within,
      count(*) filter (where c.submitted_on is null and c.expires_on >= ${today}::date)::int as running,
      count(*) filter (where c.submitted_on is null and c.expires_on < ${today}::date)::int as missed
    from claim c where c.regency_code = ${regencyCode} and c.state <> 'withdrawn' and c.expires_on is not null
      and (${programme ?? ''} in ('', c.programme)) and (${district ?? ''} in ('', c.district_code))
      and coalesce(c.submitted_on, ${today}::date) >= ${from ?? '-infinity'}::date
      and coalesce(c.submitted_on, ${today}::date) <= ${until ?? 'infinity'}::date`.execute(db)
  const report: Clock = {
    clock: 'report',
    told: 0,
    within: 0,
    running: 0,
    missed: 0,
    ...citing(reportBy(law, today)),
  }
  for (const { knownOn, reportedOn, cases } of told) {
    const by = reportBy(law, knownOn)?.on
    if (!by) continue
    if (reportedOn) report.told += cases
    if (reportedOn && reportedOn <= by) report.within += cases
    if (!reportedOn) report[today <= by ? 'running' : 'missed'] += cases
  }
  return [report, { clock: 'claim', ...sent[0]!, ...citing(claimBy(law, 'JKK', today)), days: null }]
}

type Deadline = ReturnType<typeof reportBy>
const citing = (deadline: Deadline): Pick<Clock, 'days' | 'law'> => {
  if (!deadline) return { days: null, law: null }
  const { cite, confidence, value } = deadline.by
  return {
    days: typeof value === 'number' ? value : null,
    law: { instrument: cite.instrument, pinpoint: cite.pinpoint, confidence },
  }
}
