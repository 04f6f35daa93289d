import { sql } from 'kysely'
import { type Course, readCalibration, worthOf } from '../membership/questions.ts'
import type { Db, Lists } from '../platform/db/index.ts'
import { presentWorkers, waterfallOf } from '../registry/questions.ts'
import type { PersonRow, PersonView } from './api.ts'
import { onLists } from './own-part.ts'
import { shown } from './query-people.ts'

type Reason = PersonView['sources'][number]['reasons'][number]

/** Everything the worker page shows: what each list says, where each field came from, why linked, memberships. */
export async function getPerson(
  db: Db,
  regencyCode: string,
  personId: string,
  asOf: string | null,
  lists: Lists = 'all',
): Promise<PersonView | undefined> {
  const r = sql`${regencyCode}`
  const { rows: people } = await sql<PersonRow & { nikStatus: NikStatus; motherName: string | null }>`
    select ${shown}, case when p.nik_valid then 'valid' else coalesce(w.nik_status, t.nik_status,
        (select s.nik_status from worker_source x join source_record s on s.regency_code = ${r} and s.id = x.source_record_id
          where x.regency_code = ${r} and x.worker_id = p.worker_id limit 1), 'missing') end as "nikStatus",
      w.mother_name as "motherName"
    from coverage_person p
    left join worker w on w.regency_code = ${r} and w.id = p.worker_id
    left join participant t on t.regency_code = ${r} and t.id = p.participant_id
    where p.regency_code = ${r} and p.person_id = ${personId} and ${onLists(regencyCode, { lists })}`.execute(
    db,
  )
  const person = people[0]
  if (!person) return undefined
  const sources = await sourcesOf(db, regencyCode, person, lists)
  if (lists !== 'all') {
    // What other lists say, and how they were put together, is not theirs to see.
    const memberships =
      lists === 'participants' ? await membershipsOf(db, regencyCode, person.participantId, asOf) : []
    const own = sources.map((source) => ({ ...source, reasons: [] }))
    return {
      person,
      sources: own,
      fields: [],
      match: null,
      refused: null,
      memberships,
      lists: ownWord(lists),
    }
  }
  const match = await matchOf(db, regencyCode, person.workerId)
  return {
    person,
    sources,
    fields: await fieldsOf(db, regencyCode, person.workerId),
    match,
    refused: match ? null : await refusedOf(db, regencyCode, person.workerId),
    memberships: await membershipsOf(db, regencyCode, person.participantId, asOf),
    lists: 'all',
  }
}

const ownWord = (lists: Lists): PersonView['lists'] => (lists === 'participants' ? 'participants' : 'own')

/** Who stands now for somebody who was merged into another, or whose first list no longer names them. */
export async function getSuccessor(
  db: Db,
  regencyCode: string,
  personId: string,
  asOf: string | null,
  lists: Lists = 'all',
): Promise<PersonView | undefined> {
  const now = (await presentWorkers(db, regencyCode, [personId]))(personId)
  return now && now !== personId ? getPerson(db, regencyCode, now, asOf, lists) : undefined
}

type NikStatus = PersonView['person']['nikStatus']

/** Records of the worker and of the participant's cards, each with the row of the latest file that holds it. */
async function sourcesOf(db: Db, regencyCode: string, person: PersonRow, lists: Lists) {
  const r = sql`${regencyCode}`
  const { rows } = await sql<PersonView['sources'][number]>`
    select s.id as "sourceRecordId", l.name as "listName", o.name as "officeName", l.kind, i.as_of as "asOf",
      i.id as "importId", i.row_number as "rowNumber", x.decided_by as "decidedBy", x.reasons,
      jsonb_build_object('name', s.name, 'nik', s.nik_mask,
        'birthDate', coalesce(s.birth_date::text, s.birth_text), 'birthPlace', s.birth_place, 'sex', s.sex,
        'mother', s.mother_name, 'father', s.father_name, 'address', s.address,
        'village', coalesce(v.name, s.village_text), 'occupation', s.occupation, 'employer', s.employer,
        'group', s.group_code, 'segment', s.segment, 'verdict', s.verdict,
        'memberStatus', s.member_status) as said
    from (
      select source_record_id, decided_by, reasons, false as card from worker_source
        where regency_code = ${r} and worker_id = ${person.workerId}
      union all
      select source_record_id, 'engine', '[]'::jsonb, true from membership
        where regency_code = ${r} and participant_id = ${person.participantId}
    ) x
    join source_record s on s.regency_code = ${r} and s.id = x.source_record_id
    join list l on l.regency_code = ${r} and l.id = s.list_id and ${ofLists(lists)}
    join office o on o.regency_code = ${r} and o.id = l.office_id
    join lateral (
      select m.id, m.as_of, ir.row_number from import_row ir
      join import m on m.regency_code = ${r} and m.id = ir.import_id and m.status = 'committed'
      where ir.regency_code = ${r} and ir.source_record_id = s.id
      order by m.as_of desc, m.committed_at desc, ir.row_number limit 1
    ) i on true
    left join village v on v.code = s.village_code
    order by x.card, i.as_of desc, l.name, s.id`.execute(db)
  return rows
}

/** SQL: that a list l is one of those meant. */
function ofLists(lists: Lists) {
  if (lists === 'all') return sql`true`
  return lists === 'participants' ? sql`l.kind = 'participants'` : sql`l.office_id::text = ${lists}`
}

async function fieldsOf(db: Db, regencyCode: string, workerId: string | null): Promise<PersonView['fields']> {
  if (workerId === null) return []
  const { rows } = await sql<PersonView['fields'][number]>`
    select case f.key when 'motherName' then 'mother' when 'villageCode' then 'village' when 'groupCode' then 'group'
        else f.key end as field,
      case f.key
        when 'name' then w.name when 'nik' then w.nik_mask when 'birthDate' then w.birth_date::text
        when 'sex' then w.sex when 'motherName' then w.mother_name when 'occupation' then w.occupation
        when 'segment' then w.segment when 'groupCode' then w.group_code
        when 'villageCode' then (select v.name from village v where v.code = w.village_code) end as value,
      l.name as "fromList",
      (select max(m.as_of) from import_row ir join import m on m.regency_code = ${regencyCode} and m.id = ir.import_id
        where ir.regency_code = ${regencyCode} and ir.source_record_id = s.id and m.status = 'committed')::text as "asOf"
    from worker w cross join lateral jsonb_each_text(w.provenance) f
    left join source_record s on s.regency_code = ${regencyCode} and s.id = f.value::uuid
    left join list l on l.regency_code = ${regencyCode} and l.id = s.list_id
    where w.regency_code = ${regencyCode} and w.id = ${workerId}
    order by array_position(array['name','nik','birthDate','sex','motherName','villageCode','occupation','segment','groupCode'], f.key)`.execute(
    db,
  )
  return rows
}

async function matchOf(db: Db, regencyCode: string, workerId: string | null): Promise<PersonView['match']> {
  const row = await db
    .selectFrom('worker_match as m')
    .innerJoin('participant as p', (join) =>
      join.onRef('p.regency_code', '=', 'm.regency_code').onRef('p.id', '=', 'm.participant_id'),
    )
    .leftJoin('review as q', (join) =>
      join
        .onRef('q.regency_code', '=', 'm.regency_code')
        .on('q.kind', '=', 'membership')
        .onRef('q.left_id', '=', 'm.worker_id')
        .onRef('q.right_id', '=', 'm.participant_id'),
    )
    .select([
      'm.status',
      'm.decided_by',
      'm.weight',
      'm.probability',
      'm.reasons',
      'p.name',
      'p.nik_mask',
      'q.id as review_id',
    ])
    .where('m.regency_code', '=', regencyCode)
    .where('m.worker_id', '=', workerId)
    .executeTakeFirst()
  if (!row) return null
  return {
    status: row.status,
    decidedBy: row.decided_by,
    probability: row.probability,
    participantName: row.name,
    participantNikMask: row.nik_mask,
    reviewId: row.review_id,
    waterfall:
      row.weight === null
        ? null
        : await weighed(db, regencyCode, row, row.status === 'registered' ? 'accepted' : 'asked'),
  }
}

async function refusedOf(
  db: Db,
  regencyCode: string,
  workerId: string | null,
): Promise<PersonView['refused']> {
  const row = await db
    .selectFrom('match_refused as f')
    .innerJoin('participant as p', (join) =>
      join.onRef('p.regency_code', '=', 'f.regency_code').onRef('p.id', '=', 'f.participant_id'),
    )
    .leftJoin('worker as w', (join) =>
      join.onRef('w.regency_code', '=', 'f.regency_code').onRef('w.id', '=', 'f.taken_by'),
    )
    .select([
      'f.weight',
      'f.probability',
      'f.reasons',
      'p.name',
      'p.nik_mask',
      'f.taken_by',
      'w.name as taker',
    ])
    .where('f.regency_code', '=', regencyCode)
    .where('f.worker_id', '=', workerId)
    .executeTakeFirst()
  return row
    ? {
        probability: row.probability,
        // Evidence as good as even is refused for one reason only: somebody has the stronger claim.
        outclaimed: row.weight >= 0 && row.taken_by === null,
        takenBy: row.taken_by && row.taker ? { personId: row.taken_by, name: row.taker } : null,
        participantName: row.name,
        participantNikMask: row.nik_mask,
        waterfall: await weighed(db, regencyCode, row, 'refused'),
      }
    : null
}

async function weighed(
  db: Db,
  regencyCode: string,
  row: { weight: number | null; probability: number | null; reasons: unknown },
  course: Course,
) {
  const calibrated =
    row.probability === null ? null : worthOf(await readCalibration(db, regencyCode), course, row.probability)
  return waterfallOf({ ...row, reasons: row.reasons as Reason[], calibrated })
}

async function membershipsOf(
  db: Db,
  regencyCode: string,
  participantId: string | null,
  asOf: string | null,
): Promise<PersonView['memberships']> {
  const { rows } = await sql<PersonView['memberships'][number]>`
    select repeat('*', greatest(length(kpj) - 4, 0)) || right(kpj, 4) as kpj, segment, programmes,
      payer_kind as "payerKind", payer_name as "payerName", group_code as "group", covered_from as "coveredFrom",
      (covered_until - 1) as "coveredUntil", coalesce(covered_from <= ${asOf}::date and covered_until > ${asOf}::date, false) as active,
      member_status as "memberStatus"
    from membership where regency_code = ${regencyCode} and participant_id = ${participantId}
    order by covered_until desc, covered_from desc, id`.execute(db)
  return rows
}
