import { sql } from 'kysely'
import type { z } from 'zod'
import { recordAct } from '../../access/questions.ts'
import { forTheRegency, type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { isVillage } from '../../registration/questions.ts'
import { type Ready, readyPerson, understandPerson } from '../../registry/questions.ts'
import type { eventBody, Programme } from '../api.ts'
import { openClaims } from '../cases/open-claims.ts'
import { besideLists } from '../event-lists/hold-events.ts'
import { type Acting, dayOf, type Ground, isOwnArea } from '../ground.ts'
import { nextNumber } from '../numbers.ts'
import { lookAgain } from '../unclaimed/look-again.ts'
import { tellDeaths } from './deaths.ts'
import { toldOf } from './told.ts'
import { type Who, whoIsIt } from './who-is-it.ts'

type Body = z.output<typeof eventBody>
export interface Reported {
  ok: true
  id: string
  number: string
  repeated: boolean
  linked: boolean
  candidates: number
  claims: Programme[]
}

/**
 * Takes down what happened to somebody, whole or not at all; who it is, is looked for on the lists at once, and what can
 * be claimed is opened. The same report sent twice is one; a second death of one person is refused with the first's number.
 */
export async function reportEvent(ground: Ground, acting: Acting, body: Body): Promise<Reported | Refusal> {
  const today = dayOf(acting.at)
  const faults = faultsOf(acting, body, today)
  if (!(await isVillage(ground.db, acting.regencyCode, body.villageCode))) faults.villageCode = 'unknown'
  const understood = understandPerson(body, today)
  // A family may not know the birth date of the one it reports; the lists do.
  const said = understood.ok ? {} : understood.faults
  if (said.birthDate === 'needed-without-nik' && body.personId !== null) delete said.birthDate
  const all = { ...said, ...faults }
  if (Object.keys(all).length > 0)
    return refusal('claim-event-faults', { ...all, fields: Object.keys(all).join(', ') })
  const person = understood.ok ? understood.person : null
  const ready = person && readyPerson(ground.key, person)
  // Only somebody within reach can be pointed out; the rest needs the whole regency.
  if (body.personId !== null && !(await isThere(ground, acting, body.personId))) return refusal('not-found')
  return forTheRegency(() => tx(ground.db, (trx) => reportIn(trx, ground, acting, body, ready)))
}

/** Somebody of the figures, or on no list and known by the id of their cards. */
export async function isThere(
  { db }: Pick<Ground, 'db'>,
  { regencyCode }: Acting,
  personId: string,
): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select exists (select from coverage_person
      where regency_code = ${regencyCode} and person_id = ${personId}::uuid)
    or exists (select from participant p where p.regency_code = ${regencyCode} and p.id = ${personId}::uuid and not exists (
      select from coverage_person c where c.regency_code = ${regencyCode} and c.participant_id = p.id)) as there`.execute(
    db,
  )
  return rows[0]!.there
}

async function reportIn(
  trx: Tx,
  ground: Ground,
  acting: Acting,
  body: Body,
  ready: Ready | null,
): Promise<Reported | Refusal> {
  const { key } = ground
  const { regencyCode, actor, at } = acting
  await besideLists(trx, regencyCode)
  const hash = key.index('content', JSON.stringify(body))
  const before = await trx
    .selectFrom('claim_event')
    .select(['content_hash', 'number', 'person_id', 'candidates'])
    .where('regency_code', '=', regencyCode)
    .where('id', '=', body.id)
    .executeTakeFirst()
  if (before && before.content_hash !== hash) return refusal('claim-event-differs')
  if (before) {
    const claims = await programmesOf(trx, regencyCode, body.id)
    const found = { linked: before.person_id !== null, candidates: before.candidates.length, claims }
    return { ok: true, id: body.id, number: before.number, repeated: true, ...found }
  }
  const pointedOut = { personId: body.personId, by: actor, reasons: '[]', candidates: [] }
  const found = body.personId === null ? await whoIsIt(trx, key, acting, ready!, body.id) : pointedOut
  const who = await withinArea(trx, acting, found)
  if (body.kind === 'death' && who.personId !== null) {
    const known = await knownDeath(trx, regencyCode, who.personId)
    if (known) return refusal('claim-event-known', { number: known })
  }
  const number = await nextNumber(trx, regencyCode, 'event', at)
  await write(trx, key, acting, body, { number, hash, ready, who })
  await recordAct(trx, {
    regencyCode,
    actor,
    at,
    action: 'claim-event.reported',
    subjectKind: 'claim-event',
    subjectId: body.id,
    detail: { number, kind: body.kind, linked: who.personId !== null, shown: who.personId },
  })
  await tellDeaths(trx, acting, [body.id])
  const claims = who.personId === null ? [] : await openClaims(trx, key, acting, body.id)
  await lookAgain(trx, ground, acting)
  return {
    ok: true,
    id: body.id,
    number,
    repeated: false,
    linked: who.personId !== null,
    candidates: acting.districtCode ? 0 : who.candidates.length,
    claims,
  }
}

function faultsOf(acting: Acting, body: Body, today: string): Record<string, string> {
  const faults: Record<string, string> = {}
  const { happenedOn, knownOn, villageCode } = body
  if (happenedOn > today) faults.happenedOn = 'in-future'
  if (knownOn && knownOn > today) faults.knownOn = 'in-future'
  else if (knownOn && knownOn < happenedOn) faults.knownOn = 'before-event'
  if (!isOwnArea(acting, villageCode)) faults.villageCode = 'outside'
  return faults
}

/**
 * A village is told nothing of somebody the lists know elsewhere, not even that they are known: an officer who sees the whole
 * regency says who it is.
 */
async function withinArea(trx: Tx, acting: Acting, who: Who): Promise<Who> {
  if (who.personId === null || !acting.districtCode) return who
  const person = await trx
    .selectFrom('coverage_person')
    .select('village_code')
    .where('regency_code', '=', acting.regencyCode)
    .where('person_id', '=', who.personId)
    .executeTakeFirst()
  const home = person?.village_code ?? ''
  if (home === '' || isOwnArea(acting, home)) return who
  return { personId: null, by: null, reasons: '[]', candidates: [who.personId] }
}

async function knownDeath(trx: Tx, regencyCode: string, personId: string): Promise<string | undefined> {
  const found = await trx
    .selectFrom('claim_event')
    .select('number')
    .where('regency_code', '=', regencyCode)
    .where('person_id', '=', personId)
    .where('kind', '=', 'death')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return found?.number
}

async function programmesOf(trx: Tx, regencyCode: string, eventId: string): Promise<Programme[]> {
  const rows = await trx
    .selectFrom('claim')
    .select('programme')
    .where('regency_code', '=', regencyCode)
    .where('event_id', '=', eventId)
    .where('state', '<>', 'withdrawn')
    .orderBy('number')
    .execute()
  return rows.map(({ programme }) => programme)
}

async function write(
  trx: Tx,
  key: Ground['key'],
  { regencyCode, actor, at }: Acting,
  body: Body,
  { number, hash, ready, who }: { number: string; hash: string; ready: Ready | null; who: Who },
): Promise<void> {
  await trx
    .insertInto('claim_event')
    .values({
      regency_code: regencyCode,
      id: body.id,
      number,
      kind: body.kind,
      happened_on: body.happenedOn,
      cause: body.cause,
      told_by: body.toldBy,
      name: ready?.person.name ?? body.name,
      birth_date: ready?.person.birthDate ?? null,
      sex: ready?.person.sex ?? null,
      village_code: body.villageCode,
      district_code: body.villageCode.slice(0, 8),
      nik_index: ready?.nikIndex ?? null,
      nik_sealed: ready?.person.nik ? key.seal(ready.person.nik) : null,
      nik_mask: ready?.person.nikMask ?? null,
      told_sealed: key.seal(JSON.stringify(toldOf(body))),
      content_hash: hash,
      person_id: who.personId,
      linked_by: who.by,
      linked_at: who.personId === null ? null : at,
      reasons: who.reasons,
      candidates: JSON.stringify(who.candidates),
      known_on: body.knownOn ?? body.happenedOn,
      reported_by: actor,
      reported_at: at,
    })
    .execute()
}
