import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { lawOf } from '../../law/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import type { Schema } from '../../platform/db/index.ts'
import { reportBy } from '../../rules/index.ts'
import type { EventRow, EventsView, EventView, eventsBody } from '../api.ts'
import { opensByItself, programmesFor } from '../cases/claimable.ts'
import { knownOf } from '../cases/known-of.ts'
import { viewCoverage } from '../coverage-on/view-coverage.ts'
import { readTellings } from '../event-lists/read-tellings.ts'
import { readHeirs } from '../heirs/read-heirs.ts'
import type { Event } from './open-event.ts'
import { readDeath } from './read-death.ts'
import { openTold } from './told.ts'

const rowsAPage = 50

const columns = sql`e.id, e.number, e.kind, e.cause, e.happened_on as "happenedOn", e.person_id as "personId", e.name, e.nik_mask as "nikMask",
  coalesce(v.name, '') as village, coalesce(d.name, '') as district, e.person_id is not null as linked, e.withdrawn_at is not null as withdrawn,
  to_char(e.reported_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "reportedAt"`
const claimsOf = (
  r: RawBuilder<unknown>,
) => sql`(select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'programme', c.programme,
    'state', c.state, 'outcome', c.outcome, 'expected', c.expected) order by c.number), '[]') from claim c
  where c.regency_code = ${r} and c.event_id = e.id and c.state <> 'withdrawn') as claims`
const places = sql`left join village v on v.code = e.village_code left join district d on d.code = e.district_code`

/** Events as they were reported, the latest first, a page after the last one shown. */
export async function listEvents(
  db: Kysely<Schema>,
  regencyCode: string,
  { only, villageCode, q, after }: z.output<typeof eventsBody>,
): Promise<EventsView> {
  const r = sql`${regencyCode}::text`
  const unlinked = sql`e.person_id is null and e.withdrawn_at is null`
  const meant = {
    all: sql`true`,
    unlinked,
    'unconfirmed-death': sql`e.withdrawn_at is null and exists (select from reported_death u where u.regency_code = ${r}
      and u.event_id = e.id and u.taken_back_at is null and u.confirmed_at is null)`,
    'without-claim': sql`e.withdrawn_at is null and e.person_id is not null and not exists (
      select from claim c where c.regency_code = ${r} and c.event_id = e.id and c.state <> 'withdrawn')`,
  }[only]
  const sought = q ? sql`and (e.number ilike ${`%${q}%`} or e.name ilike ${`%${q}%`})` : sql``
  const where = sql`e.regency_code = ${r} and ${meant} ${villageCode ? sql`and e.village_code = ${villageCode}` : sql``} ${sought}`
  const counted = await sql<{ total: number; unlinked: number }>`select count(*)::int as total,
    count(*) filter (where ${unlinked})::int as unlinked from claim_event e where ${where}`.execute(db)
  const later = after
    ? sql`and (e.reported_at, e.id) < (select reported_at, id from claim_event where regency_code = ${r} and id = ${after})`
    : sql``
  const { rows } = await sql<EventRow>`select ${columns}, ${claimsOf(r)} from claim_event e ${places}
    where ${where} ${later} order by e.reported_at desc, e.id desc limit ${rowsAPage}`.execute(db)
  return { ...counted.rows[0]!, rows }
}

/** One event with all that is known of it: the coverage on that day, the family, the papers, what can be claimed. */
export async function getEvent(
  db: Kysely<Schema>,
  key: Secrets,
  regencyCode: string,
  id: string,
): Promise<EventView | undefined> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<EventRow>`select ${columns}, ${claimsOf(r)} from claim_event e ${places}
    where e.regency_code = ${r} and e.id = ${id}::uuid`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const event = await db
    .selectFrom('claim_event')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const law = await lawOf(db, regencyCode)
  const told = openTold(key, event.told_sealed)
  const byWork = event.kind === 'accident' || event.kind === 'disease' || event.cause === 'work'
  return {
    ...row,
    toldBy: event.told_by,
    birthDate: event.birth_date,
    sex: event.sex,
    linkedBy: event.linked_by,
    death: event.withdrawn_at ? null : await readDeath(db, regencyCode, id),
    candidates: await candidatesOf(db, regencyCode, event.candidates),
    knownOn: event.known_on,
    reportDue: byWork ? (reportBy(law, event.known_on)?.on ?? null) : null,
    reportedToBpjsOn: event.reported_to_bpjs_on,
    forms: { kk1: event.kk1_on, kk2: event.kk2_on, kk3: event.kk3_on },
    time: told.time,
    place: told.place,
    what: told.what,
    employer: told.employer,
    work: told.work,
    reporterName: told.reporterName,
    hasPhone: told.reporterPhone !== '',
    reportedBy: event.reported_by,
    withdrawnReason: event.withdrawn_reason,
    tellings: await readTellings(db, key, event),
    heirs: await readHeirs(db, key, law, { regencyCode, eventId: id, on: event.happened_on }),
    documents: await documentsOf(db, regencyCode, id),
    ...(await rightsOf(db, event, row)),
  }
}

async function candidatesOf(
  db: Kysely<Schema>,
  regencyCode: string,
  ids: readonly string[],
): Promise<EventView['candidates']> {
  if (ids.length === 0) return []
  const { rows } = await sql<EventView['candidates'][number]>`
    select p.person_id as "personId", p.name, p.nik_mask as "nikMask", p.birth_date as "birthDate", coalesce(v.name, '') as village
    from coverage_person p left join village v on v.code = p.village_code
    where p.regency_code = ${regencyCode} and p.person_id = any(${ids}::uuid[])
    order by array_position(${ids}::uuid[], p.person_id)`.execute(db)
  return rows
}

async function documentsOf(
  db: Kysely<Schema>,
  regencyCode: string,
  eventId: string,
): Promise<EventView['documents']> {
  const rows = await db
    .selectFrom('claim_document')
    .select([
      'id',
      'kind',
      'heir_id',
      'form',
      'bytes',
      'pages',
      'state',
      'state_reason',
      'uploaded_by',
      'uploaded_at',
    ])
    .where('regency_code', '=', regencyCode)
    .where('event_id', '=', eventId)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute()
  return rows.map(({ heir_id, state_reason, uploaded_by, uploaded_at, ...row }) => ({
    ...row,
    heirId: heir_id,
    reason: state_reason,
    uploadedBy: uploaded_by,
    uploadedAt: uploaded_at.toISOString(),
  }))
}

/** What was held on that day for each programme, and which of them can be claimed; nothing while nobody is pointed out. */
async function rightsOf(
  db: Kysely<Schema>,
  event: Event,
  { claims }: EventRow,
): Promise<Pick<EventView, 'coverage' | 'claimable'>> {
  const { regency_code: regencyCode, person_id: personId, nik_index: nikIndex, happened_on: day } = event
  if (personId === null) return { coverage: [], claimable: [] }
  const programmes = programmesFor(event)
  const coverage = await viewCoverage(db, regencyCode, { personId, nikIndex, day }, programmes)
  const known = await knownOf(db, await lawOf(db, regencyCode), event)
  return {
    coverage,
    claimable: programmes.map((programme, i) => {
      const one = known(programme)
      const usual = opensByItself(programme, event, one.coverage, one.children.length)
      const open = claims.some((claim) => claim.programme === programme)
      const why = open
        ? 'open'
        : usual
          ? 'due'
          : programme === 'BEASISWA' && one.children.length === 0
            ? 'no-child'
            : programme === 'JKK' && opensByItself(programme, { cause: 'work' }, one.coverage, 0)
              ? 'cause-open'
              : 'not-covered'
      return { programme, coverage: coverage[i]!.state, open, why }
    }),
  }
}
