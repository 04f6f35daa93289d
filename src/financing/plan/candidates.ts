import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { latestDeciles } from '../deciles/reads.ts'
import { ageNoLonger } from '../decrees/findings.ts'
import type { PlanAsked } from './api.ts'
import { monthFrom, periodOf } from './period.ts'
import type { AgeBand } from './stakes/chances.ts'
import type { RiskGroup } from './stakes/occupations.ts'
import { riskOf } from './stakes/occupations.ts'

/** Candidates alike in all the plan looks at. */
export interface Alike {
  village: string
  group: string
  risk: RiskGroup
  age: AgeBand
  continuing: boolean
  people: number
}

/** Who was paid for until at most so many months before the plan is not new: their membership can go on. */
const stillContinues = 3

/**
 * Puts everybody the plan speaks of into `plan_person`, for this transaction: the unprotected, and those the regency
 * pays for who would lapse. Who is in a signed SK of these months is paid for already. `blocked` is what alone keeps a
 * person out, whatever the money.
 */
export async function gatherCandidates(trx: Tx, regencyCode: string, asked: PlanAsked): Promise<void> {
  const r = sql`${regencyCode}::text`
  const { fromMonth, untilMonth } = periodOf(asked)
  const { rows } = await sql<{ occupation: string }>`select distinct occupation from coverage_person
    where regency_code = ${r} and occupation is not null`.execute(trx)
  const risks = rows.map(({ occupation }) => ({ occupation, risk: riskOf(occupation) }))
  const paidSince = monthFrom(fromMonth, -stillContinues)
  await sql`
    create temp table plan_person on commit drop as
    with risk as (select * from jsonb_to_recordset(${JSON.stringify(risks)}::jsonb) as x(occupation text, risk text)),
    decile as materialized (${latestDeciles(regencyCode)}),
    decided as materialized (
      select worker_id, bool_or(until > ${fromMonth}::date and from_month < ${untilMonth}::date) as now,
        bool_or(until <= ${fromMonth}::date and until > ${paidSince}::date and ended_month is null) as before
      from (select l.*, least(l.until_month, l.ended_month) as until from decree_line l
        where l.regency_code = ${r} and l.signed and l.kind = 'add') l
      group by worker_id
    )
    select p.worker_id, p.village_code as village, coalesce(nullif(p.group_code, ''), wait.group_code, 'rentan') as "group",
      coalesce(risk.risk, 'I') as risk,
      case when w.birth_date <= ${fromMonth}::date - interval '55 years' then '55-64'
        when w.birth_date <= ${fromMonth}::date - interval '40 years' then '40-54' else 'under-40' end as age,
      ((p.financed or p.payer_kind = 'regency') and p.covered_until > ${paidSince}::date) is true
        or coalesce(d.before, false) as continuing,
      case when w.birth_date + make_interval(years => ${ageNoLonger}) <= ${fromMonth}::date then 'over-age'
        when w.nik_status <> 'valid' then 'nik'
        when p.protection = 'review' then 'in-review' end as blocked,
      coalesce(dc.decile, wait.decile) as decile, wait.asked_on, w.created_at::date as listed_on, md5(p.worker_id::text) as turn
    from coverage_person p
    join worker w on w.regency_code = ${r} and w.id = p.worker_id
    left join decile dc on dc.nik_index = w.nik_index
    left join risk on risk.occupation = p.occupation
    left join decided d on d.worker_id = p.worker_id
    left join waiting_person wait on wait.regency_code = ${r} and wait.worker_id = p.worker_id and wait.closed_at is null
    where p.regency_code = ${r} and p.standing = 'present' and not coalesce(d.now, false)
      and (p.protection <> 'active' or (p.financed and p.covered_until <= ${fromMonth}::date))
      and (p.group_code <> '' or wait.group_code is not null or ${asked.ungrouped}::boolean)`.execute(trx)
  await sql`analyze plan_person`.execute(trx)
}

export async function countAlike(trx: Tx): Promise<Alike[]> {
  const { rows } = await sql<Alike>`select village, "group", risk, age, continuing, count(*)::int as people
    from plan_person where blocked is null
    group by village, "group", risk, age, continuing
    order by "group", continuing desc, risk, age, village`.execute(trx)
  return rows
}
