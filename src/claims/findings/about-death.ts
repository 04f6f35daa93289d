import { type RawBuilder, sql } from 'kysely'
import { measures } from './words.ts'

/**
 * SQL: what speaks against a death or its day, as rows (event_id, kind, severity, what, name, on_day, ref): another death of
 * the same person, another day in the register, money paid before, signs of life after it.
 */
export const aboutDeath = (r: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  ${twoDeaths} union all ${otherDay(r)} union all ${paidBefore(r)} union all ${laterLists(r)} union all ${laterWord(r)}
  union all ${laterEvents}`

/** One is known by the same worker, or by the same NIK. */
const twoDeaths = sql`
  select a.event_id, 'two-deaths' as kind, 3 as severity, 'case' as what, b.number as name, b.happened_on as on_day, b.event_id as ref
  from case_now a join case_now b on b.who = a.who and b.event_id <> a.event_id and b.kind = 'death' where a.kind = 'death'
  union
  select a.event_id, 'two-deaths', 3, 'case', b.number, b.happened_on, b.event_id
  from case_now a join case_now b on b.nik_index = a.nik_index and b.event_id <> a.event_id and b.kind = 'death'
  where a.kind = 'death'`

/** The rows of committed lists that speak of a worker; of one said twice by a list the first day counts, that later lists change nothing. */
const rowsOf = (r: RawBuilder<unknown>) => sql`
  case_now c join worker_source w on w.regency_code = ${r} and w.worker_id = c.worker_id
  join source_record s on s.regency_code = ${r} and s.id = w.source_record_id
  join list l on l.regency_code = ${r} and l.id = s.list_id`

const otherDay = (r: RawBuilder<unknown>) => sql`
  select distinct c.event_id, 'death-day', 2, 'register', l.name, s.verdict_on, null::uuid from ${rowsOf(r)}
  where c.kind = 'death' and s.verdict = 'dead' and abs(s.verdict_on - c.happened_on) > ${measures.listsTrail}::int`

const paidBefore = (r: RawBuilder<unknown>) => sql`
  select c.event_id, 'paid-before', 3, 'payment', b.programme, b.paid_on, null::uuid from case_now c
  join benefit_payment b on b.regency_code = ${r} and b.participant_id = c.participant_id and b.programme = 'JKM'
  where c.kind = 'death' and b.paid_on < c.happened_on`

const laterLists = (r: RawBuilder<unknown>) => sql`
  select c.event_id, 'alive-after', 1, 'list', l.name, min(i.as_of), null::uuid from ${rowsOf(r)}
  join import_row x on x.regency_code = ${r} and x.source_record_id = s.id
  join import i on i.regency_code = ${r} and i.id = x.import_id and i.status = 'committed'
  where c.kind = 'death' and s.role = 'worker' and s.verdict is null and l.kind not in ('registration', 'correction')
    and i.as_of > c.happened_on + ${measures.listsTrail}::int
  group by c.event_id, l.id, l.name`

/** The register finds them living, or somebody registered them, after that day. */
const laterWord = (r: RawBuilder<unknown>) => sql`
  select c.event_id, 'alive-after', 3, 'register', l.name, min(i.as_of), null::uuid from ${rowsOf(r)}
  join import_row x on x.regency_code = ${r} and x.source_record_id = s.id
  join import i on i.regency_code = ${r} and i.id = x.import_id and i.status = 'committed'
  where c.kind = 'death' and s.verdict in ('match', 'corrected') and i.as_of > c.happened_on + ${measures.listsTrail}::int
  group by c.event_id, l.id, l.name
  union all
  select c.event_id, 'alive-after', 3, 'registration', '', (g.registered_at at time zone 'Asia/Makassar')::date, null::uuid
  from case_now c join registration g on g.regency_code = ${r} and g.worker_id = c.worker_id and g.taken_back_at is null
  where c.kind = 'death' and (g.registered_at at time zone 'Asia/Makassar')::date > c.happened_on`

/** Something else happened to them afterwards, or they claimed for themselves. */
const laterEvents = sql`
  select a.event_id, 'alive-after', 3, 'case', b.number, b.happened_on, b.event_id from case_now a
  join case_now b on b.who = a.who and b.kind not in ('death', 'pension-age') and b.happened_on > a.happened_on
  where a.kind = 'death'`
