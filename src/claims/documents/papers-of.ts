import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import type { Language } from '../../platform/i18n.ts'
import type { ClaimView } from '../api.ts'
import type { Claim } from '../cases/open-case.ts'
import type { Event } from '../events/open-event.ts'
import type { HeirView } from '../heirs/read-heirs.ts'
import { isUnderAge, ofWhom, payeesOf } from './of-whom.ts'
import { documentsFor } from './required.ts'

type PaperView = ClaimView['papers'][number]
const rank = { accepted: 0, received: 1, returned: 2 } as const
interface Handed {
  id: string
  kind: string
  heir: string | null
  state: keyof typeof rank
}

/**
 * The papers a claim needs and how far each has come: the best of those handed in counts. What each heir has of their own is
 * asked for each by name; handed in without a name it is nobody's, unless only one is asked.
 */
export async function papersOf(
  db: Kysely<Schema>,
  event: Event,
  { id, programme }: Pick<Claim, 'id' | 'programme'>,
  facts: Record<string, unknown>,
  heirs: readonly HeirView[],
  language: Language = 'id',
): Promise<PaperView[]> {
  const on = event.happened_on
  const payees = payeesOf(programme, heirs)
  const handed = await handedIn(db, event)
  const waived = await waivedOf(db, event.regency_code, id)
  const wanted = documentsFor({
    programme,
    event: event.kind,
    cause: event.cause,
    receivers: heirs.filter(({ receives }) => receives).map(({ relation }) => relation),
    underAge: payees.some((one) => isUnderAge(one, on)),
    traffic: facts.traffic === true,
    ...(typeof facts.segment === 'string' && { segment: facts.segment }),
    ...(isResult(facts.result) && { result: facts.result }),
  })
  return wanted.flatMap(({ kind, title, shows, confidence }) => {
    const whose = ofWhom(kind, payees, on)
    const ofKind = handed.filter((one) => one.kind === kind)
    const named = new Set(whose.map((one) => one?.id ?? null))
    return whose.map((one, i): PaperView => {
      const own = ofKind.filter(({ heir }) => whose.length === 1 || heir === one?.id)
      const nobodys = i > 0 ? [] : ofKind.filter((paper) => !own.includes(paper) && !named.has(paper.heir))
      const best = own.map(({ state }) => state).sort((a, b) => rank[a] - rank[b])[0] ?? 'missing'
      const letGo = best !== 'accepted' && waived.has(asKey(kind, one?.id ?? null))
      return {
        kind,
        title: title[language],
        shows: shows[language],
        state: letGo ? 'waived' : best,
        confidence,
        heirId: one?.id ?? null,
        heir: one?.name ?? '',
        documents: [...own, ...nobodys].map((paper) => paper.id),
      }
    })
  })
}

const asKey = (kind: string, heir: string | null) => `${kind} ${heir ?? ''}`

/** What is in the way no more: there, or let go with a reason. */
export const isSettled = ({ state }: PaperView): boolean => state === 'accepted' || state === 'waived'

async function handedIn(db: Kysely<Schema>, { regency_code, id }: Event): Promise<Handed[]> {
  const { rows } = await sql<Handed>`select id, kind, heir_id as heir, state from claim_document
    where regency_code = ${regency_code} and event_id = ${id} and state <> 'removed' order by uploaded_at, id`.execute(
    db,
  )
  return rows
}

/** Papers an officer let go, of those the ones not asked for again since. */
async function waivedOf(db: Kysely<Schema>, regencyCode: string, claimId: string): Promise<Set<string>> {
  const { rows } = await sql<{ kind: string; paper: string; heir: string | null }>`
    select distinct on (detail ->> 'paper', detail ->> 'heirId') kind, detail ->> 'paper' as paper, detail ->> 'heirId' as heir
    from claim_act where regency_code = ${regencyCode} and claim_id = ${claimId} and kind in ('waived', 'asked')
    order by detail ->> 'paper', detail ->> 'heirId', seq desc`.execute(db)
  return new Set(rows.flatMap(({ kind, paper, heir }) => (kind === 'waived' ? [asKey(paper, heir)] : [])))
}

const isResult = (told: unknown): told is 'recovered' | 'partial' | 'total' | 'died' =>
  ['recovered', 'partial', 'total', 'died'].includes(told as string)
