import { sql } from 'kysely'
import { v7 } from 'uuid'
import { decodeNik } from '../../src/linkage/index.ts'
import { syntheticList, syntheticPeople } from '../../src/linkage/oracle/synthetic.ts'
import { blockingKeys, defaultModel } from '../../src/linkage/score-one/index.ts'
import type { PersonRecord } from '../../src/linkage/types.ts'
import type { Platform } from '../../src/platform/boot.ts'
import type { Secrets } from '../../src/platform/crypto.ts'
import { type Cell, copyInto, type Db } from '../../src/platform/db/index.ts'
import { keepModel, placeNumber } from '../../src/registry/questions.ts'
import { regencyCode } from '../ground.ts'

export const asOf = '2025-12-31'
const at = new Date(`${asOf}T03:00:00Z`)

/** A row of a list, under the id it is stored by. */
type Stored = readonly [id: string, row: PersonRecord]
type Cells = Record<string, (row: PersonRecord, id: string) => Cell>

/**
 * Stores `rows` rows of people, three of five of worker lists and the others cards, as a linking leaves them. The answer
 * are `asked` people to come: by turns somebody of the lists with other errors, and somebody who is on none.
 */
export async function storeMany(platform: Platform, rows: number, asked: number): Promise<PersonRecord[]> {
  const { db } = platform
  const workers = Math.round(rows * 0.6)
  const cards = rows - workers
  const known = workers + Math.round(cards / 2)
  const villages = Math.round((workers / 70_000) * 129)
  const people = syntheticPeople({ people: known + asked, errors: 1, seed: 23, villages })
  const list = (choose: (i: number) => boolean, seed: number) =>
    syntheticList(people, choose, '', { people: 0, errors: 1, seed }).rows
  const named = (all: PersonRecord[]) => all.map((row): Stored => [v7(), row])
  await indexedAfterwards(db, 'record_key_by_key', async () => {
    await storeRecords(platform, named(list((i) => i < workers, 1)), 'worker')
    await storeRecords(platform, named(list((i) => i >= known - cards && i < known, 2)), 'participant')
  })
  await sql`vacuum analyze source_record, record_key, worker_source, participant, membership`.execute(db)
  const model = { ...defaultModel(asOf, rows), pairs: rows * rows }
  await keepModel(db, regencyCode, 'duplicate', model, at)
  await keepModel(db, regencyCode, 'membership', model, at)

  const again = list((i) => i < known && i % Math.floor(known / asked) === 0, 3)
  const strangers = people.slice(known)
  return Array.from({ length: asked }, (_, i) => ({ ...(i % 2 === 0 ? again : strangers)[i]!, key: v7() }))
}

async function storeRecords({ db, secrets }: Platform, some: Stored[], role: 'worker' | 'participant') {
  const listId = v7()
  const regency_code = () => regencyCode
  const ownId = (_: PersonRecord, id: string) => id
  const person: Cells = {
    regency_code,
    id: ownId,
    name: (row) => row.name,
    birth_date: (row) => row.birthDate,
    sex: (row) => row.sex,
    nik_index: (row) => nikIndexOf(secrets, row),
    nik_sealed: (row) => row.nik && secrets.seal(row.nik),
    nik_status: (row) => (row.nik === null ? 'missing' : nikIndexOf(secrets, row) ? 'valid' : 'invalid'),
    created_at: () => at,
  }
  await fill(db, 'source_record', some, {
    ...person,
    list_id: () => listId,
    content_hash: ownId,
    person_key: ownId,
    role: () => role,
    mother_name: (row) => row.mother,
    village_code: (row) => row.village,
  })
  const keysOf = blockingKeys(placeNumber(regencyCode), asOf)
  const stored = { regency_code, source_record_id: ownId }
  await fill(db, 'record_key', some, {
    ...stored,
    name_key: (row) => keysOf(row).name,
    keys: (row) => keysOf(row).stored.map(String),
  })
  if (role === 'worker')
    return fill(db, 'worker_source', some, { ...stored, worker_id: ownId, decided_by: () => 'engine' })
  await fill(db, 'participant', some, {
    ...person,
    search: (row) => row.name,
    card_count: () => 1,
    standing: () => 'present',
    updated_at: () => at,
  })
  return fill(db, 'membership', some, {
    ...stored,
    id: ownId,
    participant_id: ownId,
    segment: () => 'BPU',
    programmes: () => ['JKK', 'JKM'],
    payer_kind: () => 'self',
    covered_from: () => '2025-01-01',
    covered_until: () => '2026-01-01',
  })
}

/** As the importer: of a NIK that can be right. */
export const nikIndexOf = (key: Pick<Secrets, 'nikIndex'>, { nik, nikDamagedLast }: PersonRecord) =>
  decodeNik(nik, { asOf, damagedLast: nikDamagedLast }).valid && !nikDamagedLast ? key.nikIndex(nik!) : null

function fill(db: Db, table: string, some: readonly Stored[], cells: Cells): Promise<unknown> {
  function* rows() {
    for (const [id, row] of some) yield Object.values(cells).map((cell) => cell(row, id))
  }
  return copyInto(db, table, Object.keys(cells), rows())
}

/** Fills a table without this index and makes it again as it was: minutes less. */
async function indexedAfterwards(db: Db, name: string, work: () => Promise<unknown>): Promise<void> {
  const { rows } = await sql<{ made: string }>`select indexdef as made from pg_indexes
    where indexname = ${name}`.execute(db)
  await sql`drop index ${sql.table(name)}`.execute(db)
  await work()
  await sql.raw(rows[0]!.made).execute(db)
}
