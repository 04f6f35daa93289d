import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { loadAreas } from '../../areas/questions.ts'
import { secretsFrom } from '../../platform/crypto.ts'
import { tx } from '../../platform/db/index.ts'
import { freshDatabase, type TestDatabase } from '../../platform/test-database.ts'
import { refresh } from '../../refresh.ts'
import { type GivenRow, givenList } from '../given-list.ts'
import { mergeWorkers } from '../joining/merge-workers.ts'
import { correctWorker } from './correct-worker.ts'
import type { Corrected } from './fields.ts'
import { undoCorrection } from './undo-correction.ts'

const regencyCode = '73.16'
const secrets = secretsFrom('5e'.repeat(32))
const at = new Date('2026-01-05T02:00:00Z')
const acting = { regencyCode, actor: 'rahma', at, reason: 'KTP sudah dilihat' }
let database: TestDatabase
beforeEach(async () => {
  await database?.close()
  database = await freshDatabase()
  await loadAreas(database.db)
})
afterAll(() => database.close())

const [maiwa, elsewhere] = ['73.16.01.2002', '73.16.02.1001']
const ali: GivenRow = {
  name: 'Muhamad Alli',
  nik: '7316010303809001',
  birthDate: '1980-03-03',
  sex: 'L',
  villageCode: maiwa,
  occupation: 'Petani',
}
const others: GivenRow[] = Array.from({ length: 30 }, (_, i) => ({
  name: `Warga Lain ${String.fromCharCode(65 + i)}`,
  nik: `73160110${String(i + 10)}759${String(i + 100)}`,
  birthDate: `1975-10-${String((i % 28) + 1).padStart(2, '0')}`,
  sex: 'L',
  villageCode: maiwa,
}))
const given = (rows: GivenRow[], asOf: string, kind: 'village-workers' | 'opensid' = 'village-workers') =>
  givenList(database.db, secrets, { regencyCode, kind, name: kind, asOf, rows })
const run = () => refresh({ db: database.db, key: secrets }, regencyCode, at)
const ali9001 = async () =>
  database.db.selectFrom('worker').selectAll().where('nik_mask', 'like', '%9001').executeTakeFirstOrThrow()

const workers = () => database.db.selectFrom('worker').select('id').orderBy('id').execute()

async function correct(values: Corrected) {
  const worker = await ali9001()
  const done = await tx(database.db, (trx) =>
    correctWorker(trx, acting, {
      requestId: null,
      workerId: worker.id,
      officeName: 'Dinas',
      listName: 'Pembetulan',
      values,
    }),
  )
  if (!done.ok) throw new Error(done.problem)
  return done
}

describe('what a person asked to have put right', () => {
  it('stands before all lists, through a refresh, a list sent again and a list that differs, until it is taken back', async () => {
    await given([ali, ...others], '2025-12-01')
    await run()
    const before = await ali9001()
    const everybody = await workers()
    const { correctionId } = await correct({
      name: 'Muhammad Ali',
      birthDate: '1981-04-02',
      villageCode: elsewhere,
    })
    expect((await ali9001()).name).toBe('Muhamad Alli')
    await run()
    const wanted = {
      id: before.id,
      name: 'Muhammad Ali',
      birth_date: '1981-04-02',
      village_code: elsewhere,
      district_code: '73.16.02',
      occupation: 'Petani',
      sex: 'L',
      standing: 'present',
    }
    expect(await ali9001()).toMatchObject(wanted)
    expect((await ali9001()).provenance).toMatchObject({ name: correctionId, villageCode: correctionId })

    // The same wrong list again, then one that spells it otherwise still and is nearer the civil registry.
    await given([ali, ...others], '2025-12-15')
    await run()
    expect(await ali9001()).toMatchObject(wanted)
    await given([{ ...ali, name: 'M Alli', occupation: 'Nelayan' }, ...others], '2025-12-20', 'opensid')
    await run()
    // What was not asked about follows the lists as ever.
    wanted.occupation = 'Nelayan'
    expect(await ali9001()).toMatchObject({ ...wanted, list_count: 2 })
    // And when everybody is looked at again.
    await refresh({ db: database.db, key: secrets }, regencyCode, at, undefined, { force: true })
    expect(await ali9001()).toMatchObject(wanted)
    const people = await database.db
      .selectFrom('coverage_person')
      .select(['village_code', 'name'])
      .where('person_id', '=', before.id)
      .executeTakeFirst()
    expect(people).toMatchObject({ village_code: elsewhere, name: 'Muhammad Ali' })

    const undone = await tx(database.db, (trx) => undoCorrection(trx, acting, correctionId))
    expect(undone).toMatchObject({ ok: true })
    await run()
    expect(await ali9001()).toMatchObject({ id: before.id, birth_date: '1980-03-03', village_code: maiwa })
    expect((await ali9001()).name).not.toBe('Muhammad Ali')
    expect(await workers()).toEqual(everybody)
  })

  it('follows the person whose row in the next list is another in every field but the number', async () => {
    await given([ali, ...others], '2025-12-01')
    await run()
    const before = await ali9001()
    await correct({ motherName: 'Sitti Hawa' })
    await run()
    await given([{ ...ali, name: 'Muhammad Ali Akbar', birthDate: '1980-03-13' }, ...others], '2025-12-15')
    await run()
    expect(await ali9001()).toMatchObject({ id: before.id, mother_name: 'Sitti Hawa' })
    await refresh({ db: database.db, key: secrets }, regencyCode, at, undefined, { force: true })
    expect(await ali9001()).toMatchObject({ id: before.id, mother_name: 'Sitti Hawa' })
  })

  it('gives way to what the same person asks later, and goes along when two workers are merged', async () => {
    await given(
      [ali, { ...ali, name: 'Alimuddin', nik: null, birthDate: '1955-01-09' }, ...others],
      '2025-12-01',
    )
    await run()
    await correct({ name: 'Muhammad Ali' })
    await run()
    await correct({ name: 'Muhammad Alif' })
    await run()
    const one = await ali9001()
    expect(one.name).toBe('Muhammad Alif')
    const other = await database.db
      .selectFrom('worker')
      .select('id')
      .where('name', '=', 'Alimuddin')
      .executeTakeFirstOrThrow()
    const merged = await tx(database.db, (trx) => mergeWorkers(trx, acting, other.id, one.id))
    expect(merged).toMatchObject({ ok: true })
    await run()
    expect(await ali9001()).toMatchObject({ id: other.id, name: 'Muhammad Alif' })
  })

  it('is refused for a day to come, another regency’s village and nothing at all', async () => {
    await given([ali, ...others], '2025-12-01')
    await run()
    await expect(correct({ birthDate: '2026-02-01' })).rejects.toThrow('correction-unfit')
    await expect(correct({ villageCode: '73.15.01.1001' })).rejects.toThrow('correction-unfit')
    await expect(correct({})).rejects.toThrow('correction-empty')
  })
})
