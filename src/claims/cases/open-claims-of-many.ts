import { sql } from 'kysely'
import { v7 } from 'uuid'
import { auditRecord } from '../../access/questions.ts'
import { lawOf } from '../../law/questions.ts'
import { copyInto, type Tx } from '../../platform/db/index.ts'
import { claimBy, type Law } from '../../rules/index.ts'
import type { Programme } from '../api.ts'
import { type Held, readCards } from '../coverage-on/read-cards.ts'
import { standOn } from '../coverage-on/stand-on.ts'
import { carrierOf } from '../coverage-on/view-coverage.ts'
import type { Event } from '../events/open-event.ts'
import { type Acting, dayOf } from '../ground.ts'
import { nextNumbers } from '../numbers.ts'
import { dueOn } from '../workflow/clocks.ts'
import { opensByItself, programmesFor } from './claimable.ts'
import type { Known } from './facts-of.ts'
import { keepMany } from './keep-many.ts'
import { reckon } from './reckon.ts'

type Fresh = Pick<
  Event,
  | 'id'
  | 'kind'
  | 'cause'
  | 'happened_on'
  | 'birth_date'
  | 'village_code'
  | 'district_code'
  | 'reported_to_bpjs_on'
> & { person_id: string; bornOn: string | null; wage: number | null }

/**
 * As `openClaims`, for events nobody has worked on yet, none of which has a claim or an heir: in a few statements however many
 * they are. Gives how many claims were opened.
 */
export async function openClaimsOfMany(
  trx: Tx,
  acting: Acting,
  eventIds: readonly string[],
): Promise<number> {
  if (eventIds.length === 0) return 0
  const { regencyCode, actor, at } = acting
  const law = await lawOf(trx, regencyCode)
  const events = await freshEvents(trx, regencyCode, eventIds)
  const held = await readCards(
    trx,
    regencyCode,
    events.map(({ person_id }) => person_id),
  )
  const due = events.flatMap((event) => dueOf(law, event, held.get(event.person_id)))
  if (due.length === 0) return 0
  const numbers = await nextNumbers(trx, regencyCode, 'claim', at, due.length)
  const claims = due.map((one, i) => ({ ...one, id: v7(), number: numbers[i]! }))
  const by = dueOn('reported', dayOf(at))
  await copyInto(
    trx,
    'claim',
    claimColumns,
    claims.map(({ id, number, event, programme, known, total, outcome }) => [
      regencyCode,
      id,
      number,
      event.id,
      event.person_id,
      programme,
      'reported',
      event.village_code,
      event.district_code,
      known.coverage.deciding?.payerKind ?? '',
      by,
      at,
      claimBy(law, programme, event.happened_on)?.on ?? null,
      total,
      outcome,
      actor,
      at,
    ]),
  )
  await copyInto(
    trx,
    'claim_act',
    ['regency_code', 'id', 'claim_id', 'seq', 'kind', 'state', 'by', 'at'],
    claims.map(({ id }) => [regencyCode, v7(), id, 1, 'opened', 'reported', actor, at]),
  )
  await keepMany(
    trx,
    claims.map(({ id, number, programme, event }) =>
      auditRecord({
        regencyCode,
        actor,
        at,
        action: 'claim.opened',
        subjectKind: 'claim',
        subjectId: id,
        detail: { number, programme, shown: event.person_id },
      }),
    ),
  )
  return claims.length
}

interface Due {
  event: Fresh
  programme: Programme
  known: Known
  total: number | null
  outcome: string
}

function dueOf(law: Law, event: Fresh, held: Held | undefined): Due[] {
  const knownFor = (programme: Programme): Known => ({
    event,
    bornOn: event.bornOn ?? event.birth_date,
    coverage: standOn(law, held?.cards ?? [], event.happened_on, carrierOf(programme), held?.sure),
    children: [],
    familyKnown: false,
    scholarshipApart: false,
    wage: event.wage,
    submittedOn: null,
  })
  return programmesFor(event).flatMap((programme) => {
    const known = knownFor(programme)
    if (!opensByItself(programme, event, known.coverage, 0)) return []
    const { assessment } = reckon(law, programme, known, {})
    return [
      {
        event,
        programme,
        known,
        total: assessment?.total ?? null,
        outcome: assessment?.outcome ?? 'unknown',
      },
    ]
  })
}

async function freshEvents(trx: Tx, regencyCode: string, ids: readonly string[]): Promise<Fresh[]> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<Fresh>`
    with asked as materialized (select e.* from claim_event e where e.regency_code = ${r} and e.id = any(${ids}::uuid[])
      and e.person_id is not null),
    waged as materialized (select x.worker_id, max(s.wage) as wage from worker_source x
      join source_record s on s.regency_code = ${r} and s.id = x.source_record_id
      where x.regency_code = ${r} and x.worker_id in (select person_id from asked) group by 1)
    select e.id, e.kind, e.cause, e.happened_on, e.birth_date, e.village_code, e.district_code, e.reported_to_bpjs_on, e.person_id,
      p.birth_date as "bornOn", w.wage
    from asked e left join coverage_person p on p.regency_code = ${r} and p.person_id = e.person_id
    left join waged w on w.worker_id = e.person_id order by e.number`.execute(trx)
  return rows
}

const claimColumns = [
  'regency_code',
  'id',
  'number',
  'event_id',
  'person_id',
  'programme',
  'state',
  'village_code',
  'district_code',
  'payer_kind',
  'due_on',
  'state_since',
  'expires_on',
  'expected',
  'expected_outcome',
  'made_by',
  'made_at',
]
