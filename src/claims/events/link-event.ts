import { recordAct } from '../../access/questions.ts'
import { forTheRegency, type Tx, txUnlessRefused } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { openClaims } from '../cases/open-claims.ts'
import { reckonAnew } from '../cases/reckon-anew.ts'
import { withdrawClaims } from '../cases/withdraw-claims.ts'
import { besideLists } from '../event-lists/hold-events.ts'
import { type Acting, dayOf, type Ground } from '../ground.ts'
import { lookAgain } from '../unclaimed/look-again.ts'
import { tellDeaths, untellDeaths } from './deaths.ts'
import { type Event, openEvent } from './open-event.ts'

type Done = { ok: true } | Refusal

/** Says whom of the lists an event is about, or somebody else than thought; what was claimed for the other is withdrawn. */
export const linkEvent = (
  ground: Ground,
  acting: Acting,
  id: string,
  { personId, reason }: { personId: string; reason: string },
): Promise<Done> =>
  withEvent(ground, acting, id, async (trx, event) => {
    if (event.person_id === personId) return { ok: true }
    const person = await trx
      .selectFrom('coverage_person')
      .select(['person_id', 'village_code'])
      .where('regency_code', '=', acting.regencyCode)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (!person) return refusal('not-found')
    const known = await otherDeath(trx, acting.regencyCode, event, personId)
    if (known) return refusal('claim-event-known', { number: known })
    const withdrawn = await withdrawClaims(trx, ground.key, acting, id, reason)
    if (!withdrawn.ok) return withdrawn
    await trx
      .updateTable('claim_event')
      .set({
        person_id: personId,
        linked_by: acting.actor,
        linked_at: acting.at,
        reasons: '[]',
        candidates: '[]',
        // A list need not say where somebody lived.
        ...(event.village_code === '' && {
          village_code: person.village_code,
          district_code: person.village_code.slice(0, 8),
        }),
      })
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', id)
      .execute()
    await untellDeaths(trx, ground.jobs, acting, [id], reason)
    await tellDeaths(trx, acting, [id])
    await note(trx, acting, event, 'linked', reason, personId)
    await openClaims(trx, ground.key, acting, id)
    return { ok: true }
  })

/** It did not happen, or was told twice: nothing of it counts, and it stays to be read. */
export const withdrawEvent = (ground: Ground, acting: Acting, id: string, reason: string): Promise<Done> =>
  withEvent(ground, acting, id, async (trx, event) => {
    const withdrawn = await withdrawClaims(trx, ground.key, acting, id, reason)
    if (!withdrawn.ok) return withdrawn
    await trx
      .updateTable('claim_event')
      .set({ withdrawn_by: acting.actor, withdrawn_at: acting.at, withdrawn_reason: reason })
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', id)
      .execute()
    await untellDeaths(trx, ground.jobs, acting, [id], reason)
    await note(trx, acting, event, 'withdrawn', reason, event.person_id)
    return { ok: true }
  })

/** Says whether it came of work, once that is known; which programme pays follows from it. */
export const settleCause = (
  ground: Ground,
  acting: Acting,
  id: string,
  { cause, reason }: { cause: Event['cause']; reason: string },
): Promise<Done> =>
  withEvent(ground, acting, id, async (trx, event) => {
    if (event.cause === cause) return { ok: true }
    const gone = cause === 'work' ? 'JKM' : 'JKK'
    const withdrawn =
      cause === 'unknown'
        ? { ok: true as const }
        : await withdrawClaims(trx, ground.key, acting, id, reason, gone)
    if (!withdrawn.ok) return withdrawn
    // JKM knows no disability: without work there is no scholarship either.
    if (event.kind === 'disability' && cause === 'not-work') {
      const school = await withdrawClaims(trx, ground.key, acting, id, reason, 'BEASISWA')
      if (!school.ok) return school
    }
    await trx
      .updateTable('claim_event')
      .set({ cause })
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', id)
      .execute()
    await note(trx, acting, event, 'cause-settled', reason, event.person_id)
    if (event.person_id !== null) await openClaims(trx, ground.key, acting, id, ['JKM', 'JKK', 'BEASISWA'])
    await reckonAnew(trx, acting.regencyCode, [{ ...event, cause }], ground.key)
    return { ok: true }
  })

/** When BPJS was told of an accident, and when its forms went there. */
export const keepForms = (
  ground: Ground,
  acting: Acting,
  id: string,
  forms: { reportedToBpjsOn: string | null; kk1: string | null; kk2: string | null; kk3: string | null },
): Promise<Done> =>
  withEvent(ground, acting, id, async (trx, event) => {
    const days = [forms.reportedToBpjsOn, forms.kk1, forms.kk2, forms.kk3]
    const today = dayOf(acting.at)
    if (days.some((day) => day !== null && (day < event.happened_on || day > today)))
      return refusal('claim-dates', { from: event.happened_on, until: today })
    await trx
      .updateTable('claim_event')
      .set({
        reported_to_bpjs_on: forms.reportedToBpjsOn,
        kk1_on: forms.kk1,
        kk2_on: forms.kk2,
        kk3_on: forms.kk3,
      })
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', id)
      .execute()
    await note(trx, acting, event, 'forms-kept', '', event.person_id)
    const changed = { ...event, reported_to_bpjs_on: forms.reportedToBpjsOn }
    await reckonAnew(trx, acting.regencyCode, [changed], ground.key)
    return { ok: true }
  })

const withEvent = (
  ground: Ground,
  acting: Acting,
  id: string,
  act: (trx: Tx, event: Event) => Promise<Done>,
): Promise<Done> =>
  forTheRegency(() =>
    txUnlessRefused(ground.db, async (trx): Promise<Done> => {
      await besideLists(trx, acting.regencyCode)
      const opened = await openEvent(trx, acting.regencyCode, id)
      const done = opened.ok ? await act(trx, opened.event) : opened
      if (done.ok) await lookAgain(trx, ground, acting)
      return done
    }),
  )

async function otherDeath(
  trx: Tx,
  regencyCode: string,
  event: Event,
  personId: string,
): Promise<string | undefined> {
  if (event.kind !== 'death') return undefined
  const other = await trx
    .selectFrom('claim_event')
    .select('number')
    .where('regency_code', '=', regencyCode)
    .where('person_id', '=', personId)
    .where('kind', '=', 'death')
    .where('withdrawn_at', 'is', null)
    .where('id', '<>', event.id)
    .executeTakeFirst()
  return other?.number
}

const note = (
  trx: Tx,
  { regencyCode, actor, at }: Acting,
  { id, number }: Event,
  what: 'linked' | 'withdrawn' | 'cause-settled' | 'forms-kept',
  reason: string,
  shown: string | null,
) =>
  recordAct(trx, {
    regencyCode,
    actor,
    at,
    action: `claim-event.${what}`,
    subjectKind: 'claim-event',
    subjectId: id,
    ...(reason && { reason }),
    detail: { number, shown },
  })
