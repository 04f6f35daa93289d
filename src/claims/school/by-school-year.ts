import { lawOf } from '../../law/questions.ts'
import type { Tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { openSchoolYears } from '../../rules/index.ts'
import type { StepBody } from '../api.ts'
import type { Claim } from '../cases/open-case.ts'
import type { Event } from '../events/open-event.ts'
import { type Acting, dayOf } from '../ground.ts'
import { isMissed } from './machine.ts'
import { standing, yearsOf } from './store.ts'

/**
 * A scholarship laid out by school year is paid by its years, so that no payment counts twice; and it may be closed before
 * all that was decided is paid, when every year is paid, ended or missed.
 */
export async function bySchoolYear(
  trx: Tx,
  acting: Acting,
  { claim, event, body }: { claim: Claim; event: Event; body: StepBody },
): Promise<{ ok: true; nothingOpen: boolean } | Refusal> {
  const asked = claim.programme === 'BEASISWA' && (body.kind === 'paid' || body.kind === 'closed')
  const rows = asked ? [...(await yearsOf(trx, claim)).values()].flat() : []
  if (rows.length === 0) return { ok: true, nothingOpen: false }
  if (body.kind === 'paid') return refusal('school-year-pays', { number: claim.number })
  const open = openSchoolYears(await lawOf(trx, acting.regencyCode), event.happened_on, dayOf(acting.at))
  const nothingOpen = standing(rows).every(
    (year) => year.state === 'paid' || year.state === 'ended' || isMissed(year, open),
  )
  return { ok: true, nothingOpen }
}
