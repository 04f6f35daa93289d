import { v7 } from 'uuid'
import { recordAct } from '../../access/questions.ts'
import { lawOf } from '../../law/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { forTheRegency, type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { claimBy, type Law } from '../../rules/index.ts'
import { type Programme, programmes } from '../api.ts'
import { type Event, openEvent } from '../events/open-event.ts'
import { type Acting, dayOf, type Ground } from '../ground.ts'
import { nextNumber } from '../numbers.ts'
import { lookAgain } from '../unclaimed/look-again.ts'
import { dueOn } from '../workflow/clocks.ts'
import { opensByItself, programmesFor } from './claimable.ts'
import type { Known } from './facts-of.ts'
import { knownOf } from './known-of.ts'
import { reckonAnew } from './reckon-anew.ts'

/**
 * Opens what an event gives a right to as the lists have it; what is open already stays.
 * @param of only these programmes; what was withdrawn of them opens again
 * @returns the programmes opened
 */
export async function openClaims(
  trx: Tx,
  key: Secrets,
  acting: Acting,
  eventId: string,
  of: readonly Programme[] = programmes,
): Promise<Programme[]> {
  const opened = await openEvent(trx, acting.regencyCode, eventId)
  if (!opened.ok || opened.event.person_id === null) return []
  const { event } = opened
  const law = await lawOf(trx, acting.regencyCode)
  const known = await knownOf(trx, law, event)
  const there = await openProgrammes(trx, event)
  const wanted = programmesFor(event).filter((programme) => {
    const { coverage, children } = known(programme)
    return (
      of.includes(programme) &&
      !there.includes(programme) &&
      opensByItself(programme, event, coverage, children.length)
    )
  })
  for (const programme of wanted)
    await write(trx, law, key, acting, event, { programme, known: known(programme), id: v7(), reason: '' })
  if (wanted.length > 0) await reckonAnew(trx, acting.regencyCode, [event], key)
  return wanted
}

/** Opens one claim an officer asks for; where the lists say that nothing was covered, the reason is kept. */
export const openClaim = (
  ground: Ground,
  acting: Acting,
  eventId: string,
  { id, programme, reason }: { id: string; programme: Programme; reason: string },
): Promise<{ ok: true; id: string; number: string } | Refusal> =>
  forTheRegency(() =>
    tx(ground.db, async (trx) => {
      const opened = await openEvent(trx, acting.regencyCode, eventId)
      if (!opened.ok) return opened
      const { event } = opened
      if (event.person_id === null) return refusal('claim-event-unlinked', { number: event.number })
      if (!programmesFor(event).includes(programme)) return refusal('claim-programme', { programme })
      const standing = await trx
        .selectFrom('claim')
        .select(['id', 'number'])
        .where('regency_code', '=', acting.regencyCode)
        .where('event_id', '=', eventId)
        .where('programme', '=', programme)
        .where('state', '<>', 'withdrawn')
        .executeTakeFirst()
      if (standing?.id === id) return { ok: true, id, number: standing.number }
      if (standing) return refusal('claim-there', { number: standing.number })
      const law = await lawOf(trx, acting.regencyCode)
      const known = (await knownOf(trx, law, event))(programme)
      const usual = opensByItself(programme, event, known.coverage, known.children.length)
      if (!usual && reason.length < 5) return refusal('claim-reason')
      const number = await write(trx, law, ground.key, acting, event, { programme, known, id, reason })
      await reckonAnew(trx, acting.regencyCode, [event], ground.key)
      await lookAgain(trx, ground, acting)
      return { ok: true, id, number }
    }),
  )

async function openProgrammes(trx: Tx, { regency_code, id }: Event): Promise<Programme[]> {
  const rows = await trx
    .selectFrom('claim')
    .select('programme')
    .where('regency_code', '=', regency_code)
    .where('event_id', '=', id)
    .where('state', '<>', 'withdrawn')
    .execute()
  return rows.map(({ programme }) => programme)
}

async function write(
  trx: Tx,
  law: Law,
  key: Pick<Secrets, 'seal'>,
  { regencyCode, actor, at }: Acting,
  event: Event,
  { programme, known, id, reason }: { programme: Programme; known: Known; id: string; reason: string },
): Promise<string> {
  const number = await nextNumber(trx, regencyCode, 'claim', at)
  await trx
    .insertInto('claim')
    .values({
      regency_code: regencyCode,
      id,
      number,
      event_id: event.id,
      person_id: event.person_id!,
      programme,
      state: 'reported',
      village_code: event.village_code,
      district_code: event.district_code,
      payer_kind: known.coverage.deciding?.payerKind ?? '',
      due_on: dueOn('reported', dayOf(at)),
      state_since: at,
      expires_on: claimBy(law, programme, event.happened_on)?.on ?? null,
      made_by: actor,
      made_at: at,
    })
    .execute()
  await trx
    .insertInto('claim_act')
    .values({
      regency_code: regencyCode,
      id: v7(),
      claim_id: id,
      seq: 1,
      kind: 'opened',
      state: 'reported',
      by: actor,
      at,
      reason_sealed: reason ? key.seal(reason) : null,
      detail: '{}',
    })
    .execute()
  await recordAct(trx, {
    regencyCode,
    actor,
    at,
    action: 'claim.opened',
    subjectKind: 'claim',
    subjectId: id,
    detail: { number, programme, shown: event.person_id },
  })
  return number
}
