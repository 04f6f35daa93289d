import type { Kysely } from 'kysely'
import type { Cell, Schema } from '../platform/db/index.ts'
import { type SyncCounts, syncRows } from '../platform/db/sync-rows.ts'
import type { CurrentCard, Identity } from '../registry/questions.ts'

export interface IdentifiedParticipant extends Identity {
  id: string
  cardCount: number
  standing: 'present' | 'dead' | 'moved'
}

export interface CardOf {
  card: CurrentCard
  participantId: string
}

const participantColumns: readonly [string, (participant: IdentifiedParticipant) => Cell][] = [
  ['name', (p) => p.name],
  ['search', (p) => p.search],
  ['birth_date', (p) => p.birthDate],
  ['sex', (p) => p.sex],
  ['nik_index', (p) => p.nikIndex],
  ['nik_sealed', (p) => p.nikSealed],
  ['nik_mask', (p) => p.nikMask],
  ['nik_status', (p) => p.nikStatus],
  ['card_count', (p) => p.cardCount],
  ['standing', (p) => p.standing],
]

const cardColumns: readonly [string, (owned: CardOf) => Cell][] = [
  ['participant_id', ({ participantId }) => participantId],
  ['source_record_id', ({ card }) => card.id],
  ['kpj', ({ card }) => card.kpj],
  ['segment', ({ card }) => card.segment ?? ''],
  ['programmes', ({ card }) => card.programmes ?? []],
  ['payer_kind', ({ card }) => card.payerKind ?? 'other'],
  ['payer_name', ({ card }) => card.payerName],
  ['group_code', ({ card }) => card.groupCode],
  ['covered_from', ({ card }) => card.coveredFrom ?? card.coveredUntil ?? card.asOf],
  // A card no month was paid for covers no day: the range is empty.
  ['covered_until', ({ card }) => card.coveredUntil ?? card.coveredFrom ?? card.asOf],
  ['member_status', ({ card }) => card.memberStatus],
]

/**
 * Makes participants and memberships what the lists now say; writes only what differs. `changed` names the participants
 * of whom something was written or taken away, when there were any before.
 */
export async function writeParticipants(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
  participants: readonly IdentifiedParticipant[],
  cards: readonly CardOf[],
): Promise<Record<'participant' | 'membership', SyncCounts> & { changed: Set<string> }> {
  const changed = new Set<string>()
  const participant = await syncRows(
    trx,
    {
      table: 'participant',
      regencyCode,
      key: ['id'],
      columns: participantColumns.map(([name]) => name),
      onInsert: { created_at: at },
      onChange: { updated_at: at },
      changed: { column: 'id', ids: changed },
    },
    participants.map((one) => [one.id, ...participantColumns.map(([, cell]) => cell(one))]),
  )
  const membership = await syncRows(
    trx,
    {
      table: 'membership',
      regencyCode,
      key: ['id'],
      columns: cardColumns.map(([name]) => name),
      changed: { column: 'participant_id', ids: changed },
    },
    cards.map((owned) => [owned.card.id, ...cardColumns.map(([, cell]) => cell(owned))]),
  )
  return { participant, membership, changed }
}
