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
  return (await nextNumbers(trx, regencyCode, kind, at, 1))[0]!
}

/** So many numbers in a row, in one statement. */
export async function nextNumbers(
  trx: Tx,
  regencyCode: string,
  kind: keyof typeof prefixes,
  at: Date,
  count: number,
): Promise<string[]> {
  if (count === 0) return []
  const year = dayOf(at).slice(0, 4)
  const { rows } = await sql<{ last: number }>`insert into number_counter (regency_code, kind, last)
    values (${regencyCode}, ${`claim-${kind} ${year}`}, ${count})
    on conflict (regency_code, kind) do update set last = number_counter.last + excluded.last returning last`.execute(
    trx,
  )
  const first = rows[0]!.last - count + 1
  return Array.from(
    { length: count },
    (_, i) => `${prefixes[kind]}-${year}-${String(first + i).padStart(4, '0')}`,
  )
}
