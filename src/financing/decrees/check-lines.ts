import { sql } from 'kysely'
import { dayOf } from '../../platform/day.ts'
import type { Tx } from '../../platform/db/index.ts'
import { deadPerson } from '../../registry/questions.ts'
import type { Acting } from '../acting.ts'
import { ageNoLonger, findingLevels } from './findings.ts'
import { groupRules } from './group-rules.ts'
import type { Decree } from './open-decree.ts'

/**
 * Looks at everybody a draft adds, as the lists stand now, and writes down what stands against them (one statement,
 * whatever their number). What was passed with a reason keeps it.
 */
export async function checkLines(
  trx: Tx,
  { regencyCode, at }: Acting,
  decree: Pick<Decree, 'id' | 'from_month' | 'until_month'>,
): Promise<void> {
  const r = sql`${regencyCode}::text`
  const today = dayOf(at)
  const rules = await groupRules(trx, regencyCode, {
    decreeId: decree.id,
    fromMonth: decree.from_month,
    untilMonth: decree.until_month,
  })
  const months = sql`make_interval(years => ${ageNoLonger})`
  await sql`
    with line as materialized (
      select l.*, w.id as known, w.standing, w.nik_status, w.village_code as home, w.birth_date as born,
        w.group_code as listed_group
      from decree_line l left join worker w on w.regency_code = ${r} and w.id = l.worker_id
      where l.regency_code = ${r} and l.decree_id = ${decree.id} and l.kind = 'add'
    ), paying as materialized (
      select distinct line.id, m.payer_kind from line
      join worker_match x on x.regency_code = ${r} and x.worker_id = line.worker_id and x.status = 'registered'
      join membership m on m.regency_code = ${r} and m.participant_id = x.participant_id
      where m.covered_from <= least(line.from_month, ${today}::date)
        and m.covered_until > least(line.from_month, ${today}::date)
    ), found (id, code, told) as (
      select id, 'gone', null from line where known is null
      union all select id, standing, null from line where standing in ('dead', 'moved', 'asn')
      union all select line.id, 'death-reported', to_char(d.died_on, 'YYYY-MM-DD') from line join reported_death d
        on d.regency_code = ${r} and d.taken_back_at is null and ${deadPerson(r)} = line.worker_id
        where line.standing <> 'dead'
      union all select id, 'birth-unknown', null from line where known is not null and born is null
      union all select id, case when exists (select from paying p where p.id = line.id) then 'over-age-member' else 'over-age' end, null
        from line where born + ${months} <= from_month
      union all select id, 'turns-65', to_char(born + ${months}, 'YYYY-MM') from line
        where born + ${months} > from_month and born + ${months} < until_month
      union all select id, case nik_status when 'missing' then 'nik-missing' else 'nik-invalid' end, null from line
        where known is not null and nik_status <> 'valid'
      union all select id, 'nik-shared', null from line where exists (select from nik_fault f
        where f.regency_code = ${r} and f.kind = 'shared' and f.person_id = line.worker_id)
      union all select id, 'home-unknown', null from line where known is not null and coalesce(home, '') = ''
      union all select id, 'group-differs', listed_group from line where coalesce(listed_group, '') not in ('', group_code)
      union all select id, 'in-review', null from line where exists (select from worker_match x
        where x.regency_code = ${r} and x.worker_id = line.worker_id and x.status = 'review')
      union all select id, case payer_kind when 'employer' then 'employer-pays' when 'self' then 'pays-self'
        when 'regency' then 'continues' else 'other-pays' end, null from paying
      union all select line.id, 'in-decree', max(d.number) from line
        join decree_line o on o.regency_code = ${r} and o.worker_id = line.worker_id and o.signed and o.kind = 'add'
          and daterange(o.from_month, least(o.until_month, o.ended_month)) && daterange(line.from_month, line.until_month)
        join decree d on d.regency_code = ${r} and d.id = o.decree_id
        where not exists (select from decree_line e where e.regency_code = ${r} and e.decree_id = ${decree.id}
          and e.kind = 'end' and e.ends_line = o.id and e.from_month <= line.from_month)
        group by line.id
      union all select line.id, rule.code, rule.told from line
        join jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) as rule("sourceId" uuid, "group" text, code text, told text)
          on rule."sourceId" = line.source_id and rule."group" = line.group_code
    ), told as (
      select f.id, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('code', f.code,
          'level', ${JSON.stringify(findingLevels)}::jsonb -> f.code, 'told', nullif(f.told, ''))) order by f.code) as findings
      from (select distinct id, code, told from found) f group by f.id
    )
    update decree_line l set findings = coalesce(told.findings, '[]')
    from line left join told on told.id = line.id
    where l.regency_code = ${r} and l.id = line.id and l.findings is distinct from coalesce(told.findings, '[]')`.execute(
    trx,
  )
}

/** SQL: whether a line of `l` cannot be signed, and whether it still needs a reason. */
export const isStopped = sql<boolean>`l.findings @> '[{"level": "stop"}]'`
export const needsReason = sql<boolean>`l.passed_reason = '' and l.findings @> '[{"level": "ask"}]'`
