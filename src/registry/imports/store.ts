import { type Selectable, sql } from 'kysely'
import { v7 } from 'uuid'
import type { Db, Tx } from '../../platform/db/index.ts'
import type { ImportRow, ListRow, OfficeRow } from '../../platform/db/schema/registry-rows.ts'
import type { ListKind } from '../api.ts'
import { plainName } from '../offices/plain-name.ts'

type OfficeKind = OfficeRow['kind']
const officeKinds: Record<ListKind, OfficeKind> = {
  'village-workers': 'district',
  'office-workers': 'opd',
  participants: 'bpjs',
  dukcapil: 'dukcapil',
  opensid: 'village',
  'sipp-new': 'employer',
  registration: 'other',
  correction: 'other',
  jkn: 'other',
  'village-deaths': 'village',
  'hospital-cases': 'other',
  'police-accidents': 'other',
  'reported-deaths': 'other',
}

/** The office of this name, however it was spelt in capitals, spaces and dots. */
export async function ensureOffice(
  trx: Tx,
  regencyCode: string,
  name: string,
  kind: string | undefined,
  listKind: ListKind,
  at: Date,
): Promise<string> {
  await sql`insert into office (regency_code, id, name, kind, created_at)
    select ${regencyCode}, ${v7()}::uuid, ${name}, ${kind ?? officeKinds[listKind]}, ${at}::timestamptz
    where not exists (select 1 from office o where o.regency_code = ${regencyCode}
      and ${plainName(sql`o.name`)} = ${plainName(sql`${name}::text`)})
    on conflict (regency_code, name) do nothing`.execute(trx)
  const { id } = await trx
    .selectFrom('office')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where(sql<boolean>`${plainName(sql`name`)} = ${plainName(sql`${name}::text`)}`)
    .orderBy('created_at')
    .executeTakeFirstOrThrow()
  return id
}

export async function ensureList(
  trx: Tx,
  regencyCode: string,
  list: { officeId: string; kind: ListKind; name: string; group: string | null; at: Date },
): Promise<string> {
  await trx
    .insertInto('list')
    .values({
      regency_code: regencyCode,
      id: v7(),
      office_id: list.officeId,
      kind: list.kind,
      name: list.name,
      group_code: list.group,
      mapping: null,
      created_at: list.at,
    })
    .onConflict((conflict) => conflict.columns(['regency_code', 'office_id', 'kind', 'name']).doNothing())
    .execute()
  const { id, group_code } = await trx
    .selectFrom('list')
    .select(['id', 'group_code'])
    .where('regency_code', '=', regencyCode)
    .where('office_id', '=', list.officeId)
    .where('kind', '=', list.kind)
    .where('name', '=', list.name)
    .executeTakeFirstOrThrow()
  if (list.group !== null && group_code !== list.group)
    await trx
      .updateTable('list')
      .set({ group_code: list.group })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .execute()
  return id
}

/** When this very file was committed for this list and day; undefined when it was not. */
export async function isCommitted(
  trx: Tx,
  regencyCode: string,
  listId: string,
  hash: string,
  asOf: string,
): Promise<Date | undefined> {
  const row = await trx
    .selectFrom('import')
    .select('committed_at')
    .where('regency_code', '=', regencyCode)
    .where('list_id', '=', listId)
    .where('file_hash', '=', hash)
    .where('as_of', '=', asOf)
    .where('status', '=', 'committed')
    .executeTakeFirst()
  return row?.committed_at ?? undefined
}

export async function findOpenImport(
  trx: Tx,
  regencyCode: string,
  listId: string,
  hash: string,
  asOf: string,
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('import')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('list_id', '=', listId)
    .where('file_hash', '=', hash)
    .where('as_of', '=', asOf)
    .where('status', 'in', ['staging', 'staged'])
    .executeTakeFirst()
  return row?.id
}

export interface WholeImport {
  import: Selectable<ImportRow>
  list: Selectable<ListRow>
  office: Selectable<OfficeRow>
}

/** An import with its list and office; `lock` keeps others from deciding over it meanwhile. */
export async function findImport(
  db: Db | Tx,
  regencyCode: string,
  id: string,
  lock = false,
): Promise<WholeImport | undefined> {
  let query = db.selectFrom('import').selectAll().where('regency_code', '=', regencyCode).where('id', '=', id)
  if (lock) query = query.forUpdate()
  const found = await query.executeTakeFirst()
  if (!found) return undefined
  const list = await db
    .selectFrom('list')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', found.list_id)
    .executeTakeFirstOrThrow()
  const office = await db
    .selectFrom('office')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', list.office_id)
    .executeTakeFirstOrThrow()
  return { import: found, list, office }
}

export async function updateImport(
  trx: Db | Tx,
  regencyCode: string,
  id: string,
  values: Record<string, unknown>,
  whileStatus?: ImportRow['status'],
): Promise<boolean> {
  let query = trx
    .updateTable('import')
    .set(values as never)
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
  if (whileStatus) query = query.where('status', '=', whileStatus)
  return (await query.executeTakeFirst()).numUpdatedRows > 0n
}

/** Everything now has to be linked and counted again. */
export async function bumpLists(trx: Tx, regencyCode: string, at: Date): Promise<void> {
  await trx
    .insertInto('tenant')
    .values({
      regency_code: regencyCode,
      lists_version: 1,
      lists_changed_at: at,
      linked_at: null,
      created_at: at,
    })
    .onConflict((conflict) =>
      conflict.column('regency_code').doUpdateSet((eb) => ({
        lists_version: eb('tenant.lists_version', '+', 1),
        lists_changed_at: at,
      })),
    )
    .execute()
}
