import { type RawBuilder, sql } from 'kysely'
import type { Lists } from '../platform/db/index.ts'
import { deadPerson, deathOf } from '../registry/questions.ts'

/** SQL of what stands about one person, the row `who` of `get-person.ts`; each a query of its own. */
export interface PersonParts {
  sources: RawBuilder<unknown>
  fields: RawBuilder<unknown>
  match: RawBuilder<unknown>
  refused: RawBuilder<unknown>
  memberships: RawBuilder<unknown>
  death: RawBuilder<unknown>
  calibration: RawBuilder<unknown>
}

export function personParts(regencyCode: string, asOf: string | null, lists: Lists): PersonParts {
  const r = sql`${regencyCode}`
  return {
    sources: sourcesOf(r, lists),
    fields: fieldsOf(r),
    match: matchOf(r),
    refused: refusedOf(r),
    memberships: membershipsOf(r, asOf),
    death: deathOf(regencyCode, sql`${deadPerson(r)} = who."personId"`),
    calibration: sql`select decisions, maps from link_calibration where regency_code = ${r}`,
  }
}
type Regency = RawBuilder<unknown>

/** Records of the worker and of the participant's cards, each with the row of the latest file that holds it. */
const sourcesOf = (r: Regency, lists: Lists) => sql`
    select s.id as "sourceRecordId", l.name as "listName", o.name as "officeName", l.kind, i.as_of as "asOf",
      i.id as "importId", i.row_number as "rowNumber", x.decided_by as "decidedBy", x.reasons,
      jsonb_build_object('name', s.name, 'nik', s.nik_mask,
        'birthDate', coalesce(s.birth_date::text, s.birth_text), 'birthPlace', s.birth_place, 'sex', s.sex,
        'mother', s.mother_name, 'father', s.father_name, 'address', s.address,
        'village', coalesce(v.name, s.village_text), 'occupation', s.occupation, 'employer', s.employer,
        'group', s.group_code, 'segment', s.segment, 'verdict', s.verdict,
        'memberStatus', s.member_status) as said, s.phone_sealed is not null as phone
    from (
      select source_record_id, decided_by, reasons, false as card from worker_source
        where regency_code = ${r} and worker_id = who."workerId"
      union all
      select source_record_id, 'engine', '[]'::jsonb, true from membership
        where regency_code = ${r} and participant_id = who."participantId"
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
    order by x.card, i.as_of desc, l.name, s.id`

/** SQL: that a list l is one of those meant. */
function ofLists(lists: Lists) {
  if (lists === 'all') return sql`true`
  return lists === 'participants' ? sql`l.kind = 'participants'` : sql`l.office_id::text = ${lists}`
}

const fieldsOf = (r: Regency) => sql`
    select case f.key when 'motherName' then 'mother' when 'villageCode' then 'village' when 'groupCode' then 'group'
        else f.key end as field,
      case f.key
        when 'name' then w.name when 'nik' then w.nik_mask when 'birthDate' then w.birth_date::text
        when 'sex' then w.sex when 'motherName' then w.mother_name when 'occupation' then w.occupation
        when 'segment' then w.segment when 'groupCode' then w.group_code
        when 'villageCode' then (select v.name from village v where v.code = w.village_code) end as value,
      l.name as "fromList",
      (select max(m.as_of) from import_row ir join import m on m.regency_code = ${r} and m.id = ir.import_id
        where ir.regency_code = ${r} and ir.source_record_id = s.id and m.status = 'committed')::text as "asOf"
    from worker w cross join lateral jsonb_each_text(w.provenance) f
    left join source_record s on s.regency_code = ${r} and s.id = f.value::uuid
    left join list l on l.regency_code = ${r} and l.id = s.list_id
    where w.regency_code = ${r} and w.id = who."workerId"
    order by array_position(array['name','nik','birthDate','sex','motherName','villageCode','occupation','segment','groupCode'], f.key)`

const matchOf = (r: Regency) => sql`
    select m.status, m.decided_by as "decidedBy", m.weight, m.probability, m.reasons, p.name as "participantName",
      p.nik_mask as "participantNikMask", q.id as "reviewId"
    from worker_match m join participant p on p.regency_code = m.regency_code and p.id = m.participant_id
    left join review q on q.regency_code = m.regency_code and q.kind = 'membership' and q.left_id = m.worker_id
      and q.right_id = m.participant_id
    where m.regency_code = ${r} and m.worker_id = who."workerId" limit 1`

const refusedOf = (r: Regency) => sql`
    select f.weight, f.probability, f.reasons, p.name as "participantName", p.nik_mask as "participantNikMask",
      f.taken_by as "takenBy", w.name as taker
    from match_refused f join participant p on p.regency_code = f.regency_code and p.id = f.participant_id
    left join worker w on w.regency_code = f.regency_code and w.id = f.taken_by
    where f.regency_code = ${r} and f.worker_id = who."workerId" limit 1`

const membershipsOf = (r: Regency, asOf: string | null) => sql`
    select repeat('*', greatest(length(kpj) - 4, 0)) || right(kpj, 4) as kpj, segment, programmes,
      payer_kind as "payerKind", payer_name as "payerName", group_code as "group", covered_from as "coveredFrom",
      (covered_until - 1) as "coveredUntil", coalesce(covered_from <= ${asOf}::date and covered_until > ${asOf}::date, false) as active,
      member_status as "memberStatus"
    from membership where regency_code = ${r} and participant_id = who."participantId"
    order by covered_until desc, covered_from desc, id`
