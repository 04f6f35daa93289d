import type { Kysely } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import type { Language } from '../../platform/i18n.ts'
import type { ClaimView } from '../api.ts'
import type { Claim } from '../cases/open-case.ts'
import type { Event } from '../events/open-event.ts'
import type { HeirView } from '../heirs/read-heirs.ts'
import { documentsFor } from './required.ts'

type PaperView = ClaimView['papers'][number]
const rank = { accepted: 0, received: 1, returned: 2 } as const

/** The papers a claim needs and how far each has come: the best of those handed in counts. */
export async function papersOf(
  db: Kysely<Schema>,
  event: Event,
  { programme }: Pick<Claim, 'programme'>,
  facts: Record<string, unknown>,
  heirs: readonly HeirView[],
  language: Language = 'id',
): Promise<PaperView[]> {
  const handed = await db
    .selectFrom('claim_document')
    .select(['kind', 'state'])
    .where('regency_code', '=', event.regency_code)
    .where('event_id', '=', event.id)
    .where('state', '<>', 'removed')
    .execute()
  const receiving = heirs.filter(({ receives }) => receives)
  const wanted = documentsFor({
    programme,
    event: event.kind,
    cause: event.cause,
    receivers: receiving.map(({ relation }) => relation),
    underAge: receiving.some(({ bornOn }) => bornOn !== null && isUnderAge(bornOn, event.happened_on)),
    traffic: facts.traffic === true,
    ...(typeof facts.segment === 'string' && { segment: facts.segment }),
    ...(isResult(facts.result) && { result: facts.result }),
  })
  return wanted.map(({ kind, title, shows, confidence }) => {
    const states = handed.filter((one) => one.kind === kind).map(({ state }) => state as keyof typeof rank)
    const best = states.sort((a, b) => rank[a] - rank[b])[0]
    return { kind, title: title[language], shows: shows[language], state: best ?? 'missing', confidence }
  })
}

const isResult = (told: unknown): told is 'recovered' | 'partial' | 'total' | 'died' =>
  ['recovered', 'partial', 'total', 'died'].includes(told as string)

/** Eighteen years by the civil law that the heirs' papers follow (UU 1/1974 Pasal 47; UU 16/2019). */
const isUnderAge = (bornOn: string, on: string): boolean =>
  bornOn > `${Number(on.slice(0, 4)) - 18}${on.slice(4)}`
