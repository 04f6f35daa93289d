import { sql } from 'kysely'
import { v7 } from 'uuid'
import { recordAct } from '../access/questions.ts'
import { listNewcomer } from '../coverage/questions.ts'
import { blockingKeys, type Joined } from '../linkage/score-one/index.ts'
import { keepMatch } from '../membership/questions.ts'
import type { Secrets } from '../platform/crypto.ts'
import { dayOf } from '../platform/day.ts'
import { type Db, forTheRegency, type Tx, tx } from '../platform/db/index.ts'
import { wordsOf } from '../platform/i18n.ts'
import type { Jobs } from '../platform/jobs.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import {
  addReviews,
  type Desk,
  giveToWorker,
  holdAlike,
  nowWorks,
  openDesk,
  placeNumber,
  putOnList,
  type Ready,
  readyPerson,
  reasonsJson,
  storeRecord,
  understandPerson,
} from '../registry/questions.ts'
import type { Acting } from './acting.ts'
import type { RegistrationBody } from './api.ts'
import { deskOffice, isOwnArea, livesElsewhere, noteElsewhere } from './elsewhere.ts'
import { type Findings, findingsOf } from './findings.ts'
import { isVillage } from './is-village.ts'
import { recognise } from './recognise.ts'

export interface Ground {
  db: Db
  key: Secrets
  /** Absent in a command: it refreshes by itself. */
  jobs?: Pick<Jobs, 'enqueue'>
}
export type Registered = { ok: true; id: string; repeated: boolean; matchingMs: number } | Refusal

/**
 * Registers one person, whole or not at all: what was said is kept, and it is decided at once whether this is somebody
 * known. Two clerks with one person make one worker: who could be the same waits for the other. A refresh under way is
 * not waited for: nothing it may be writing is touched, and what it has not seen it leaves alone. Who registers for one
 * village is matched against the whole regency like everybody, and of somebody known elsewhere is told that alone.
 */
export async function registerPerson(
  ground: Ground,
  acting: Acting,
  body: RegistrationBody,
): Promise<Registered> {
  const { db, key } = ground
  const { regencyCode, at } = acting
  const today = dayOf(at)
  const understood = understandPerson(body, today)
  const faults = understood.ok ? {} : understood.faults
  if (!(await isVillage(db, regencyCode, body.villageCode))) faults.villageCode = 'unknown'
  else if (!isOwnArea(acting, body.villageCode)) faults.villageCode = 'outside'
  if (body.since && body.since > today) faults.since = 'in-future'
  if (!understood.ok || Object.keys(faults).length > 0)
    return refusal('registration-faults', { ...faults, fields: Object.keys(faults).join(', ') })
  const ready = readyPerson(key, understood.person)
  const { actor } = acting
  const officeName = await deskOffice(db, acting, body.officeName)
  const desk = {
    regencyCode,
    actor,
    at,
    officeName,
    listName: wordsOf('id')('import.kind.registration.name'),
  }
  return forTheRegency(() => tx(db, (trx) => registerIn(trx, ground, acting, desk, body, ready)))
}

async function registerIn(
  trx: Tx,
  { key, jobs }: Ground,
  acting: Acting,
  desk: Desk,
  body: RegistrationBody,
  ready: Ready,
): Promise<Registered> {
  const { regencyCode, at } = desk
  const asOf = dayOf(at)
  const keys = blockingKeys(placeNumber(regencyCode), asOf)(ready.record)
  const asked = { regencyCode, keys, nikIndex: ready.nikIndex }
  await holdAlike(trx, asked, [body.id])
  const before = await trx
    .selectFrom('registration')
    .select('content_hash')
    .where('regency_code', '=', regencyCode)
    .where('id', '=', body.id)
    .executeTakeFirst()
  if (before && before.content_hash !== ready.contentHash) return refusal('registration-differs')
  if (before) return { ok: true, id: body.id, repeated: true, matchingMs: 0 }

  const started = performance.now()
  const { joined, match } = await recognise(trx, asked, ready.record, asOf, (sealed) => key.open(sealed))
  const matchingMs = performance.now() - started
  if (joined.group !== null && (await livesElsewhere(trx, acting, joined.group))) {
    await noteElsewhere(trx, desk, joined.group)
    return refusal('registered-elsewhere')
  }

  const listId = await openDesk(trx, desk)
  await storeRecord(trx, desk, listId, ready, keys)
  const { by } = joined
  const workerId = await giveToWorker(trx, desk, listId, ready, {
    id: joined.group,
    weight: by?.weight ?? null,
    reasons: reasonsJson(by?.parts ?? []),
  })
  const questions = await ask(trx, desk, ready, joined)
  if (joined.group === null) await keepMatch(trx, regencyCode, at, workerId, match)
  if (joined.group === null || (await nowWorks(trx, desk, workerId, ready)))
    await listNewcomer(trx, regencyCode, workerId)
  await putOnList(trx, desk, listId, ready.id)
  await note(trx, desk, body, ready, workerId, joined, findingsOf(joined, questions, match))
  await jobs?.enqueue(trx, 'refresh', { regencyCode, unhurried: true }, { key: regencyCode })
  return { ok: true, id: body.id, repeated: false, matchingMs }
}

/** Opens a question for each group of rows that may be the same person. */
async function ask(trx: Tx, { regencyCode, at }: Desk, ready: Ready, { review }: Joined): Promise<string[]> {
  const pairs = review.map(({ key, weight, probability, parts, reason }) => {
    const [leftId, rightId] = [key, ready.id].sort() as [string, string]
    return { leftId, rightId, weight, probability, parts, why: reason }
  })
  return addReviews(trx, regencyCode, at, 'duplicate', pairs, v7)
}

/** The registration itself, on the version of the lists that it makes; and who did it. */
async function note(
  trx: Tx,
  { regencyCode, actor, at }: Desk,
  body: RegistrationBody,
  ready: Ready,
  workerId: string,
  joined: Joined,
  findings: Findings,
): Promise<void> {
  const outcome = joined.group !== null ? 'joined' : joined.review.length > 0 ? 'in-doubt' : 'new'
  await recordAct(trx, {
    regencyCode,
    actor,
    at,
    action: 'registration.made',
    subjectKind: 'worker',
    subjectId: workerId,
    detail: { outcome, registration: body.id, questions: joined.review.length },
  })
  await sql`with bumped as (
      insert into tenant (regency_code, lists_version, lists_changed_at, created_at)
      values (${regencyCode}, 1, ${at}, ${at})
      on conflict (regency_code) do update set lists_version = tenant.lists_version + 1, lists_changed_at = ${at}
      returning lists_version)
    insert into registration (regency_code, id, content_hash, source_record_id, worker_id, outcome, lists_version,
      since, findings, registered_by, registered_at)
    select ${regencyCode}, ${body.id}, ${ready.contentHash}, ${ready.id}, ${workerId}, ${outcome}, lists_version,
      ${body.since ?? null}::date, ${JSON.stringify(findings)}::jsonb, ${actor}, ${at} from bumped`.execute(
    trx,
  )
}
