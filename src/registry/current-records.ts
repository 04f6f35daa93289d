import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import type { ListKind } from './api.ts'
import type { OpenNik } from './person-record.ts'

/** A row of the person a question was about: it is found again by its id, or as the row of that person in a later list. */
export interface Anchor {
  id: string
  rowKey: string
  name: string
  birthDate: string | null
}

export interface Answer {
  question: string
  about: readonly Anchor[]
  /** The worker who was put right at their own request, or confirmed dead, should none of those rows be found any more. */
  worker?: string | null
}

/** One current row of a list, as the linkage and the consolidation need it. The NIK is open: memory only. */
export interface CurrentRecord {
  id: string
  listId: string
  listKind: ListKind
  /** Day of the list that says so. */
  asOf: string
  personKey: string
  role: 'worker' | 'resident' | 'participant' | 'verdict' | 'jkn' | 'event'
  name: string
  birthDate: string | null
  sex: 'L' | 'P' | null
  motherName: string | null
  villageCode: string | null
  nik: string | null
  nikIndex: string | null
  nikSealed: Buffer | null
  nikMask: string | null
  nikStatus: 'valid' | 'damaged-last-digit' | 'invalid' | 'missing'
  occupation: string | null
  groupCode: string | null
  segment: string | null
  isAsn: boolean
  verdict: string | null
  verdictOn: string | null
  /** Of a row that answers a question: which, and of whom it was asked; the first row is the one asked of. */
  answer?: Answer | null
}

/**
 * SQL: the current import of each list, columns id, list_id, as_of, kind, group_code. Of the people registered one by
 * one every day's counts, and so do all answers to questions: none replaces the one before.
 */
export function currentImports(regencyCode: string) {
  const byItself = sql`case when l.kind = 'registration' or i.additive then i.id end`
  return sql`select distinct on (i.list_id, ${byItself})
      i.id, i.list_id, i.as_of, l.kind, l.group_code
    from import i join list l on l.regency_code = i.regency_code and l.id = i.list_id
    where i.regency_code = ${regencyCode} and i.status = 'committed'
    order by i.list_id, ${byItself}, i.as_of desc, i.committed_at desc, i.id desc`
}

/** SQL: ids of the source records the current imports hold, with their list's kind, day and group. */
export function currentRecordIds(regencyCode: string) {
  return sql`select distinct on (ir.source_record_id) ir.source_record_id as id, c.as_of, c.kind, c.group_code
    from (${currentImports(regencyCode)}) c
    join import_row ir on ir.regency_code = ${regencyCode} and ir.import_id = c.id
    where ir.source_record_id is not null and ir.change <> 'rejected'
    order by ir.source_record_id, c.as_of desc`
}

/** A current row of the participant list: one card. */
export interface CurrentCard extends CurrentRecord {
  kpj: string | null
  programmes: string[] | null
  payerKind: string | null
  payerName: string | null
  coveredFrom: string | null
  coveredUntil: string | null
  memberStatus: string | null
}

const personColumns = sql`r.id, r.list_id as "listId", c.kind as "listKind", c.as_of as "asOf",
  r.person_key as "personKey", r.role, r.name, r.birth_date as "birthDate", r.sex, r.mother_name as "motherName",
  r.village_code as "villageCode", r.nik_index as "nikIndex", r.nik_sealed as "nikSealed", r.nik_mask as "nikMask",
  r.nik_status as "nikStatus", r.occupation, coalesce(r.group_code, c.group_code) as "groupCode", r.segment,
  r.is_asn as "isAsn", r.verdict, r.verdict_on as "verdictOn",
  case when r.question is not null then json_build_object('question', r.question, 'about', (
    select coalesce(json_agg(json_build_object('id', t.id, 'rowKey', t.list_id || ' ' || t.person_key, 'name', t.name,
      'birthDate', t.birth_date) order by a.place), '[]')
    from (select records from nik_question where regency_code = r.regency_code and code = r.question
      union all select records from data_correction where regency_code = r.regency_code and id = r.id
      union all select records from reported_death where regency_code = r.regency_code
        and id = case when c.kind = 'reported-deaths' then r.question::uuid end) q
    cross join unnest(q.records) with ordinality a (id, place)
    join source_record t on t.regency_code = r.regency_code and t.id = a.id),
    'worker', coalesce((select worker_id from data_correction where regency_code = r.regency_code and id = r.id),
      (select person_id from reported_death where regency_code = r.regency_code
        and id = case when c.kind = 'reported-deaths' then r.question::uuid end))) end as answer`
const cardColumns = sql`r.kpj, r.programmes, r.payer_kind as "payerKind", r.payer_name as "payerName",
  r.covered_from as "coveredFrom", r.covered_until as "coveredUntil", r.member_status as "memberStatus"`

/** The current records of some roles, in the order of their ids. */
export function readCurrentRecords(
  db: Kysely<Schema>,
  regencyCode: string,
  roles: readonly CurrentRecord['role'][],
  openNik: OpenNik,
): Promise<CurrentRecord[]> {
  return read<CurrentRecord>(db, regencyCode, personColumns, sql`r.role in (${sql.join(roles)})`, openNik)
}

/** The current cards, in the order of their record ids. */
export function readCurrentCards(
  db: Kysely<Schema>,
  regencyCode: string,
  openNik: OpenNik,
): Promise<CurrentCard[]> {
  const columns = sql`${personColumns}, ${cardColumns}`
  return read<CurrentCard>(db, regencyCode, columns, sql`r.role = 'participant'`, openNik)
}

/** The words on death and move that carry a valid NIK, from whatever list, and the deaths confirmed by an officer. */
export function readVerdicts(
  db: Kysely<Schema>,
  regencyCode: string,
  openNik: OpenNik,
): Promise<CurrentRecord[]> {
  const wanted = sql`r.role <> 'participant' and r.verdict is not null
    and (r.nik_index is not null or c.kind = 'reported-deaths')`
  return read<CurrentRecord>(db, regencyCode, personColumns, wanted, openNik)
}

async function read<R extends CurrentRecord>(
  db: Kysely<Schema>,
  regencyCode: string,
  columns: RawBuilder<unknown>,
  wanted: RawBuilder<unknown>,
  openNik: OpenNik,
): Promise<R[]> {
  const query = sql`select ${columns} from (${currentRecordIds(regencyCode)}) c
    join source_record r on r.regency_code = ${regencyCode} and r.id = c.id
    where ${wanted} order by r.id`.compile(db)
  const records: R[] = []
  for await (const page of db.getExecutor().stream<R>(query, 5000)) {
    for (const record of page.rows) {
      record.nik = record.nikSealed ? openNik(record.nikSealed) : null
      records.push(record)
    }
  }
  return records
}
