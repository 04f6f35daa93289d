import type { Kysely } from 'kysely'
import type { Schema, Tx } from '../../platform/db/index.ts'

/** A request within reach, held until the transaction ends. */
export const holdRequest = (trx: Tx, regencyCode: string, id: string) =>
  trx
    .selectFrom('data_request')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** The id of a request, by its number or its id; undefined when there is none. */
export async function requestId(
  db: Kysely<Schema>,
  regencyCode: string,
  given: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('data_request')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where((eb) =>
      eb.or([eb('number', '=', given.toUpperCase()), eb(eb.cast('id', 'text'), '=', given.toLowerCase())]),
    )
    .executeTakeFirst()
  return row?.id
}
