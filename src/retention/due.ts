import { type RawBuilder, sql } from 'kysely'
import type { KindId } from './kinds.ts'

export interface Due {
  /** SQL: all there are, as one row each. */
  held: (regencyCode: string) => RawBuilder<unknown>
  /** SQL: those whose time is over, with `since`, from when each counts. */
  over: (regencyCode: string, before: Date) => RawBuilder<unknown>
}

/** SQL: imports that a list stands on or falls back to: the latest committed one, the one before it, and answers. */
const needed = (r: string) => sql`(
  select i.id from import i where i.regency_code = ${r} and (i.status in ('staging', 'staged') or (i.status = 'committed'
    and (i.additive or (select count(*) from import n where n.regency_code = ${r} and n.list_id = i.list_id
      and n.status = 'committed' and not n.additive
      and (n.as_of, n.committed_at, n.id) > (i.as_of, i.committed_at, i.id)) < 2))))`

/** SQL: since when an import is not needed any more: undone, given up, or replaced by the second one after it. */
const since = sql`coalesce(i.undone_at, case when i.status = 'committed' then (
    select n.committed_at from import n where n.regency_code = i.regency_code and n.list_id = i.list_id
      and n.status = 'committed' and not n.additive and (n.as_of, n.committed_at, n.id) > (i.as_of, i.committed_at, i.id)
    order by n.as_of, n.committed_at, n.id offset 1 limit 1)
  else i.created_at end)`

const importsOver = (r: string, before: Date, more: RawBuilder<unknown>) => sql`
  select * from (select i.id, i.file_hash, ${since} as since from import i
    join list l on l.regency_code = i.regency_code and l.id = i.list_id and l.kind not in ('registration', 'correction', 'reported-deaths')
    where i.regency_code = ${r} and i.id not in ${needed(r)} ${more}) over where since < ${before}::timestamptz`

/** SQL: records that only these imports hold, and that nothing else stands on or may come back to. */
export const recordsOf = (r: string, imports: RawBuilder<unknown>) => sql`
  select distinct s.id from source_record s
  join import_row x on x.regency_code = ${r} and x.source_record_id = s.id and x.import_id in (select id from (${imports}) o)
  where s.regency_code = ${r}
    and not exists (select from import_row y where y.regency_code = ${r} and y.source_record_id = s.id
      and y.import_id not in (select id from (${imports}) o))
    and not exists (select from worker_source w where w.regency_code = ${r} and w.source_record_id = s.id)
    and not exists (select from membership m where m.regency_code = ${r} and m.source_record_id = s.id)
    and not exists (select from registration g where g.regency_code = ${r} and g.source_record_id = s.id)
    and not exists (select from worker_act_record a where a.regency_code = ${r} and a.source_record_id = s.id)
    and not exists (select from review v where v.regency_code = ${r} and s.id in (v.left_id, v.right_id))
    and not exists (select from review_decision d where d.regency_code = ${r} and s.id in (d.left_id, d.right_id))
    and not exists (select from review_opinion p where p.regency_code = ${r} and s.id in (p.left_id, p.right_id))
    and not exists (select from nik_fault f where f.regency_code = ${r} and (f.record_id = s.id or s.id = any(f.records)))
    and not exists (select from reported_death d where d.regency_code = ${r} and (d.record_id = s.id or s.id = any(d.records)))
    and not exists (select from data_correction c where c.regency_code = ${r} and (c.id = s.id or s.id = any(c.records)))
    and not exists (select from claim_event_telling t join import i on i.regency_code = ${r} and i.id = t.import_id
      and i.status = 'committed' where t.regency_code = ${r} and t.source_record_id = s.id)
    and not exists (select from nik_question q where q.regency_code = ${r} and s.id = any(q.records))`

const undone = sql`and i.status in ('undone', 'cancelled', 'refused') and i.rows_gone_at is null`
const superseded = sql`and i.status = 'committed' and i.rows_gone_at is null`
const ofJkn = sql`(l.kind = 'jkn')`
const fileThere = sql`and i.file_gone_at is null`

/** Imports whose rows are over. */
export const rowsOver = (kind: RowKind, r: string, before: Date) =>
  importsOver(
    r,
    before,
    kind === 'undone-rows' ? undone : sql`${superseded} and ${ofJkn} = ${kind === 'jkn-rows'}`,
  )
export type RowKind = 'undone-rows' | 'superseded-rows' | 'jkn-rows'

/** Rows of replaced lists of one kind. */
const replaced = (kind: 'superseded-rows' | 'jkn-rows'): Due => ({
  held: (r) => sql`select from import_row x join import i on i.regency_code = ${r} and i.id = x.import_id
    and i.status = 'committed' join list l on l.regency_code = ${r} and l.id = i.list_id and ${ofJkn} = ${kind === 'jkn-rows'}
    where x.regency_code = ${r} and i.id not in ${needed(r)}`,
  over: (r, before) => sql`select o.since from (${rowsOver(kind, r, before)}) o
    join import_row x on x.regency_code = ${r} and x.import_id = o.id`,
})

export const due: Partial<Record<KindId, Due>> = {
  'original-files': {
    held: (r) => sql`select from import where regency_code = ${r} and file_gone_at is null`,
    over: (r, before) => importsOver(r, before, fileThere),
  },
  'undone-rows': {
    held: (r) => sql`select from import_row x join import i on i.regency_code = ${r} and i.id = x.import_id
      and i.status in ('undone', 'cancelled', 'refused') where x.regency_code = ${r}`,
    over: (r, before) => sql`select o.since from (${rowsOver('undone-rows', r, before)}) o
      join import_row x on x.regency_code = ${r} and x.import_id = o.id`,
  },
  'superseded-rows': replaced('superseded-rows'),
  'jkn-rows': replaced('jkn-rows'),
  'waiting-people': {
    held: (r) => sql`select from waiting_person where regency_code = ${r}`,
    over: (r, before) => sql`select closed_at as since from waiting_person where regency_code = ${r}
      and closed_at < ${before}::timestamptz`,
  },
  sessions: {
    held: (r) => sql`select from session s join app_user u on u.id = s.user_id where u.regency_code = ${r}`,
    over: (r, before) => sql`select s.expires_at as since from session s join app_user u on u.id = s.user_id
      where u.regency_code = ${r} and s.expires_at < ${before}::timestamptz`,
  },
  'full-exports': {
    held: (r) => sql`select from full_export where regency_code = ${r} and file_key_sealed is not null`,
    over: (r, before) => sql`select made_at as since from full_export where regency_code = ${r}
      and file_key_sealed is not null and made_at < ${before}::timestamptz`,
  },
  'export-requests': kept((r) => sql`select from full_export where regency_code = ${r}`),
  'citizen-requests': kept(
    (r) => sql`select from data_request where regency_code = ${r} union all
    select from incident where regency_code = ${r}`,
  ),
  people: kept(
    (r) => sql`select from worker where regency_code = ${r} union all
    select from participant where regency_code = ${r}`,
  ),
  decrees: kept(
    (r) => sql`select from decree_line where regency_code = ${r} and signed union all
    select from bill_line where regency_code = ${r} union all select from decree_left_out where regency_code = ${r}`,
  ),
  'welfare-deciles': kept((r) => sql`select from welfare_decile where regency_code = ${r}`),
  findings: kept((r) => sql`select from waste_finding where regency_code = ${r}`),
  claims: kept(
    (r) => sql`select from claim_event where regency_code = ${r} union all
    select from claim_finding where regency_code = ${r}`,
  ),
  'claim-letters': kept((r) => sql`select from claim_letter where regency_code = ${r}`),
  benefits: kept(
    (r) => sql`select from benefit_payment where regency_code = ${r} union all
    select from unclaimed_entitlement where regency_code = ${r}`,
  ),
  decisions: kept((r) => sql`select from review_opinion where regency_code = ${r}`),
  audit: kept((r) => sql`select from audit where regency_code = ${r}`),
}

function kept(held: Due['held']): Due {
  return { held, over: () => sql`select null::timestamptz as since where false` }
}
