import { sql } from 'kysely'
import type { Tx } from '../platform/db/index.ts'
import { dayOf } from './ground.ts'

const prefixes = { event: 'PRW', claim: 'KLM', letter: 'SRT' }

/** The next number of its kind in the year, as KLM-2026-0007; whoever takes one holds the row until the transaction ends. */
export async function nextNumber(
  trx: Tx,
  regencyCode: string,
  kind: keyof typeof prefixes,
  at: Date,
): Promise<string> {
  const year = dayOf(at).slice(0, 4)
  const { rows } = await sql<{ last: number }>`insert into number_counter (regency_code, kind, last)
    values (${regencyCode}, ${`claim-${kind} ${year}`}, 1)
    on conflict (regency_code, kind) do update set last = number_counter.last + 1 returning last`.execute(trx)
  return `${prefixes[kind]}-${year}-${String(rows[0]!.last).padStart(4, '0')}`
}
