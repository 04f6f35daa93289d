import { auditRecord } from '../../access/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { copyInto, type Tx } from '../../platform/db/index.ts'
import { keepMany } from '../cases/keep-many.ts'
import { openClaimsOfMany } from '../cases/open-claims-of-many.ts'
import type { Acting } from '../ground.ts'
import { nextNumbers } from '../numbers.ts'
import type { ToldEvent } from './told-event.ts'

/** Writes events that lists tell of, with their numbers, and opens what they give a right to; gives how many claims. */
export async function makeEvents(
  trx: Tx,
  key: Secrets,
  acting: Acting,
  events: readonly ToldEvent[],
): Promise<number> {
  if (events.length === 0) return 0
  const { regencyCode, actor, at } = acting
  const numbers = await nextNumbers(trx, regencyCode, 'event', at, events.length)
  await copyInto(
    trx,
    'claim_event',
    columns,
    events.map((one, i) => [
      regencyCode,
      one.id,
      numbers[i],
      one.kind,
      one.happened_on,
      'unknown',
      one.told_by,
      one.name,
      one.birth_date,
      one.sex,
      one.village_code,
      one.village_code.slice(0, 8),
      one.nik_index,
      one.nik_sealed,
      one.nik_mask,
      key.seal(JSON.stringify(one.told)),
      key.index('content', one.content),
      one.who.personId,
      one.who.by,
      one.who.personId === null ? null : at,
      one.who.reasons,
      JSON.stringify(one.who.candidates),
      one.happened_on,
      actor,
      at,
    ]),
  )
  await keepMany(
    trx,
    events.map(({ id, kind, who }, i) =>
      auditRecord({
        regencyCode,
        actor,
        at,
        action: 'claim-event.reported',
        subjectKind: 'claim-event',
        subjectId: id,
        detail: { number: numbers[i]!, kind, linked: who.personId !== null, shown: who.personId },
      }),
    ),
  )
  const linked = events.filter(({ who }) => who.personId !== null)
  return openClaimsOfMany(
    trx,
    acting,
    linked.map(({ id }) => id),
  )
}

const columns = [
  'regency_code',
  'id',
  'number',
  'kind',
  'happened_on',
  'cause',
  'told_by',
  'name',
  'birth_date',
  'sex',
  'village_code',
  'district_code',
  'nik_index',
  'nik_sealed',
  'nik_mask',
  'told_sealed',
  'content_hash',
  'person_id',
  'linked_by',
  'linked_at',
  'reasons',
  'candidates',
  'known_on',
  'reported_by',
  'reported_at',
]
