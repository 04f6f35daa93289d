import { v7 } from 'uuid'
import { decodeNik } from '../linkage/index.ts'
import { maskNik, type Secrets } from '../platform/crypto.ts'
import { type Cell, copyInto, type Db } from '../platform/db/index.ts'
import type { ListKind } from './api.ts'
import type { CurrentCard } from './current-records.ts'

/** What a test says of one row; the rest is empty. */
export type GivenRow = Partial<CurrentCard> & { name: string; damaged?: boolean }

export interface GivenList {
  regencyCode: string
  kind: ListKind
  name: string
  asOf: string
  rows: readonly GivenRow[]
  role?: CurrentCard['role']
}

const columns = [
  'regency_code',
  'id',
  'list_id',
  'content_hash',
  'person_key',
  'role',
  'name',
  'birth_date',
  'sex',
  'mother_name',
  'village_code',
  'nik_index',
  'nik_sealed',
  'nik_mask',
  'nik_status',
  'occupation',
  'group_code',
  'segment',
  'is_asn',
  'kpj',
  'programmes',
  'payer_kind',
  'payer_name',
  'covered_from',
  'covered_until',
  'member_status',
  'verdict',
  'verdict_on',
  'created_at',
]
const roles: Partial<Record<ListKind, CurrentCard['role']>> = {
  participants: 'participant',
  dukcapil: 'verdict',
  jkn: 'jkn',
  'village-deaths': 'event',
  'hospital-cases': 'event',
  'police-accidents': 'event',
}

/** Test support: puts a list and one committed import of it into the database as the importer leaves them. */
export async function givenList(
  db: Db,
  secrets: Secrets,
  given: GivenList,
): Promise<{ importId: string; recordIds: string[] }> {
  const { regencyCode: regency_code, kind, name, asOf } = given
  const at = new Date(`${asOf}T03:00:00Z`)
  const list = await ensureList(db, regency_code, kind, name, at)
  const importId = v7()
  await db
    .insertInto('import')
    .values({
      regency_code,
      id: importId,
      list_id: list,
      as_of: asOf,
      file_name: `${name}.xlsx`,
      file_hash: importId,
      file_bytes: 1,
      status: 'committed',
      layout: null,
      problem: null,
      rows_expected: null,
      replaces_import_id: null,
      created_by: 'test',
      created_at: at,
      committed_at: at,
      undone_at: null,
      undone_by: null,
    })
    .execute()

  const known = await db
    .selectFrom('source_record')
    .select(['id', 'content_hash'])
    .where('regency_code', '=', regency_code)
    .where('list_id', '=', list)
    .execute()
  const idOf = new Map(known.map((row) => [row.content_hash, row.id]))
  const seen = new Map<string, number>()
  const fresh: Cell[][] = []
  const recordIds = given.rows.map((row) => {
    const { damaged, ...said } = row
    const occurrence = (seen.get(JSON.stringify(row)) ?? 0) + 1
    seen.set(JSON.stringify(row), occurrence)
    const hash = `${JSON.stringify(row)}#${occurrence}`
    const already = idOf.get(hash)
    if (already) return already
    const nik = row.nik ?? null
    const valid = nik !== null && !damaged && decodeNik(nik, { asOf }).valid
    const status = nik === null ? 'missing' : damaged ? 'damaged-last-digit' : valid ? 'valid' : 'invalid'
    const index = valid ? secrets.nikIndex(nik) : null
    const id = v7()
    fresh.push([
      regency_code,
      id,
      list,
      hash,
      index ?? `${row.name}|${row.birthDate ?? ''}|${row.villageCode ?? ''}#${occurrence}`,
      given.role ?? roles[kind] ?? 'worker',
      said.name,
      said.birthDate,
      said.sex,
      said.motherName,
      said.villageCode,
      index,
      nik && secrets.seal(nik),
      nik && maskNik(nik),
      status,
      said.occupation,
      said.groupCode,
      said.segment,
      said.isAsn ?? false,
      said.kpj,
      said.programmes,
      said.payerKind,
      said.payerName,
      said.coveredFrom,
      said.coveredUntil,
      said.memberStatus,
      said.verdict,
      said.verdictOn,
      at,
    ])
    return id
  })
  await copyInto(db, 'source_record', columns, fresh)
  await copyInto(
    db,
    'import_row',
    ['regency_code', 'import_id', 'row_number', 'source_record_id', 'change'],
    recordIds.map((id, i) => [regency_code, importId, i + 2, id, 'new']),
  )
  await db
    .insertInto('tenant')
    .values({
      regency_code,
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
  return { importId, recordIds }
}

async function ensureList(
  db: Db,
  regency_code: string,
  kind: ListKind,
  name: string,
  created_at: Date,
): Promise<string> {
  const found = await db
    .selectFrom('list')
    .select('id')
    .where('regency_code', '=', regency_code)
    .where('kind', '=', kind)
    .where('name', '=', name)
    .executeTakeFirst()
  if (found) return found.id
  const [office, id] = [v7(), v7()]
  await db
    .insertInto('office')
    .values({ regency_code, id: office, name: `Kantor ${name}`, kind: 'other', created_at })
    .execute()
  await db
    .insertInto('list')
    .values({
      regency_code,
      id,
      office_id: office,
      kind,
      name,
      group_code: null,
      mapping: null,
      created_at,
    })
    .execute()
  return id
}
