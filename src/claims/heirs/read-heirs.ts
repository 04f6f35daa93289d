import type { Kysely } from 'kysely'
import type { Secrets } from '../../platform/crypto.ts'
import type { Schema } from '../../platform/db/index.ts'
import { type Law, ranksOf } from '../../rules/index.ts'
import type { EventView, Schooling } from '../api.ts'
import type { ToldOfHeir } from './keep-heir.ts'

export type HeirView = EventView['heirs'][number]

/** The relatives of an event by rank, with who receives by the order of the law; accounts masked. */
export async function readHeirs(
  db: Kysely<Schema>,
  key: Pick<Secrets, 'open'>,
  law: Law,
  { regencyCode, eventId, on }: { regencyCode: string; eventId: string; on: string },
): Promise<HeirView[]> {
  const rows = await db
    .selectFrom('claim_heir')
    .select([
      'id',
      'relation',
      'alive',
      'born_on',
      'schooling',
      'told_sealed',
      'account_mask',
      'account_holds',
    ])
    .where('regency_code', '=', regencyCode)
    .where('event_id', '=', eventId)
    .where('removed_at', 'is', null)
    .orderBy('entered_at')
    .orderBy('id')
    .execute()
  const ranks = ranksOf(law, on, rows)
  return rows
    .map((row, i) => {
      const told = JSON.parse(key.open(row.told_sealed)) as ToldOfHeir
      return {
        id: row.id,
        relation: row.relation as HeirView['relation'],
        alive: row.alive,
        name: told.name,
        bornOn: row.born_on,
        schooling: row.schooling as Schooling | null,
        bank: told.bank,
        accountMask: row.account_mask,
        accountHolds: row.account_holds,
        receives: row.relation === 'self' ? row.alive : ranks[i]!.receives,
        rank: ranks[i]!.rank ?? null,
      }
    })
    .sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99))
}
