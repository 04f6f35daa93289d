import { type Kysely, sql } from 'kysely'
import { v7 } from 'uuid'
import type { Schema } from '../platform/db/index.ts'
import type { SyncCounts } from '../platform/db/sync-rows.ts'
import {
  assignIds,
  attachVerdicts,
  type CurrentCard,
  identityOf,
  keepKeys,
  type OnProgress,
  type OpenNik,
  participantStanding,
  personKeys,
  readCurrentCards,
  readVerdicts,
  witnessesOf,
} from '../registry/questions.ts'
import { groupCards } from './group-cards.ts'
import { cardKey, knownParticipants } from './known-participants.ts'
import { type CardOf, writeParticipants } from './write-participants.ts'

export interface ConsolidatedParticipants {
  cards: number
  participants: number
  written: Record<string, SyncCounts>
  /** Of whom something was written or taken away, when there were any before. */
  changed: ReadonlySet<string>
}

/** The participants as they stand, when no list of theirs changed. */
export async function standingParticipants(
  trx: Kysely<Schema>,
  regencyCode: string,
): Promise<ConsolidatedParticipants> {
  const { rows } = await sql<{ cards: number; participants: number }>`select
    (select count(*) from membership where regency_code = ${regencyCode}) as cards,
    (select count(*) from participant where regency_code = ${regencyCode}) as participants`.execute(trx)
  return { ...rows[0]!, written: {}, changed: new Set() }
}

/** Makes participants and their memberships of the current participant lists. */
export async function consolidateParticipants(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
  openNik: OpenNik,
  onProgress: OnProgress,
): Promise<ConsolidatedParticipants> {
  onProgress('participants', 0, 1)
  const cards = await readCurrentCards(trx, regencyCode, openNik)
  onProgress('participants', 0, cards.length)
  const groups = groupCards(cards)
  const verdicts = attachVerdicts(await readVerdicts(trx, regencyCode, openNik), groups)
  const known = await knownParticipants(trx, regencyCode, cards)
  // Of the verdicts only answers say a number; the others say what became of somebody.
  const identities = groups.map((group, i) =>
    identityOf(
      witnessesOf(
        group,
        (verdicts.get(i) ?? []).filter(({ answer }) => answer),
      ),
    ),
  )
  const ids = assignIds(
    groups.map((group, i) => group.map((card) => identifiable(card, identities[i]!.search))),
    known,
    v7,
  )
  const participants = groups.map((group, i) => ({
    ...identities[i]!,
    id: ids[i]!,
    cardCount: group.length,
    standing: participantStanding(verdicts.get(i) ?? []),
  }))
  const owned = groups.flatMap((group, i) => group.map((card): CardOf => ({ card, participantId: ids[i]! })))
  await keepKeys(trx, regencyCode, at, cards)
  const { changed, ...written } = await writeParticipants(trx, regencyCode, at, participants, owned)
  onProgress('participants', cards.length, cards.length)
  return { cards: cards.length, participants: participants.length, written, changed }
}

function identifiable(card: CurrentCard, search: string) {
  return {
    id: card.id,
    rowKey: cardKey(card),
    personKeys: personKeys({ ...card, search, villageCode: null }),
  }
}
