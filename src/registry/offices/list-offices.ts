import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import type { OfficesView } from '../api.ts'

/** The offices a regency knows, by name, with how many lists each keeps. */
export async function listOffices(
  db: Kysely<Schema>,
  regencyCode: string,
  only?: string,
): Promise<OfficesView> {
  const { rows } = await sql<OfficesView[number]>`select o.id, o.name, o.kind,
      (select count(*)::integer from list l where l.regency_code = ${regencyCode} and l.office_id = o.id) as lists
    from office o where o.regency_code = ${regencyCode} and (${only ?? null}::uuid is null or o.id = ${only ?? null}::uuid)
    order by o.name, o.id`.execute(db)
  return rows
}
