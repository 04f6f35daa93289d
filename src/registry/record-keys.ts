import { type Kysely, sql } from 'kysely'
import { blockingKeys } from '../linkage/score-one/index.ts'
import { dayOf } from '../platform/day.ts'
import { copyInto, type Schema } from '../platform/db/index.ts'
import type { CurrentRecord } from './current-records.ts'
import { personRecord } from './person-record.ts'

/** Keys of different regencies do not meet. */
export const placeNumber = (regencyCode: string) => Number(regencyCode.replace(/\D/g, ''))

const columns = ['regency_code', 'source_record_id', 'name_key', 'keys']

/** Keeps by what each of these records is found again. A record does not change, so those that have keys are passed over. */
export async function keepKeys(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
  records: readonly CurrentRecord[],
): Promise<number> {
  const missing = await withoutKeys(
    trx,
    regencyCode,
    records.map((record) => record.id),
  )
  if (missing.size === 0) return 0
  const keysOf = blockingKeys(placeNumber(regencyCode), dayOf(at))
  function* rows() {
    for (const record of records) {
      if (!missing.has(record.id)) continue
      const { name, stored } = keysOf(personRecord(record))
      yield [regencyCode, record.id, name, stored.map(String)]
    }
  }
  const kept = await copyInto(trx, 'record_key', columns, rows())
  await sql`select gin_clean_pending_list('record_key_by_key')`.execute(trx)
  return kept
}

async function withoutKeys(trx: Kysely<Schema>, regencyCode: string, ids: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from unnest(${ids}::uuid[]) id where not exists (
    select from record_key k where k.regency_code = ${regencyCode} and k.source_record_id = id)`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}
