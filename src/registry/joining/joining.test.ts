import fc from 'fast-check'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { secretsFrom } from '../../platform/crypto.ts'
import { tx } from '../../platform/db/index.ts'
import { freshDatabase, type TestDatabase } from '../../platform/test-database.ts'
import { refresh } from '../../refresh.ts'
import { type GivenRow, givenList } from '../given-list.ts'
import { presentWorkers } from '../workers-to-link.ts'
import type { Joining } from './act.ts'
import { type Acted, mergeWorkers } from './merge-workers.ts'
import { splitWorker } from './split-worker.ts'
import { undoAct } from './undo-act.ts'

const regencyCode = '73.16'
const secrets = secretsFrom('5e'.repeat(32))
const at = new Date('2026-01-05T02:00:00Z')
const joining: Joining = { regencyCode, actor: 'rahma', at, reason: 'KTP sudah dilihat' }
let database: TestDatabase
beforeEach(async () => {
  await database?.close()
  database = await freshDatabase()
})
afterAll(() => database.close())

const village = '73.16.01.2001'
const names = [
  'Muhammad Ali',
  'Siti Aminah',
  'Rahman',
  'Baharuddin',
  'Kamaria',
  'Hasna',
  'Rusli',
  'Salmawati',
]
const someone = (i: number, more: Partial<GivenRow> = {}): GivenRow => ({
  name: names[i % names.length]!,
  nik: `731601${String(1 + i).padStart(2, '0')}0380${9001 + i}`,
  birthDate: `1980-03-${String(1 + i).padStart(2, '0')}`,
  sex: 'L',
  villageCode: village,
  segment: 'BPU',
  ...more,
})
const given = (
  name: string,
  rows: GivenRow[],
  kind: 'village-workers' | 'participants' = 'village-workers',
  asOf = '2025-12-31',
) => givenList(database.db, secrets, { regencyCode, kind, name, asOf, rows })
const run = () => refresh({ db: database.db, key: secrets }, regencyCode, at)

/** Everything that is derived: who there is, who speaks of whom, who is protected, every figure. */
async function everything() {
  const { db } = database
  const [workers, links, matches, cells, people] = await Promise.all([
    db
      .selectFrom('worker')
      .select(['id', 'name', 'birth_date', 'nik_index', 'list_count', 'standing', 'provenance'])
      .orderBy('id')
      .execute(),
    db
      .selectFrom('worker_source')
      .select(['source_record_id', 'worker_id'])
      .orderBy('source_record_id')
      .execute(),
    db
      .selectFrom('worker_match')
      .select(['worker_id', 'participant_id', 'status'])
      .orderBy('worker_id')
      .execute(),
    db
      .selectFrom('coverage_cell')
      .selectAll()
      .orderBy('as_of')
      .orderBy('village_code')
      .orderBy('segment')
      .execute(),
    db.selectFrom('coverage_person').select(['person_id', 'protection']).orderBy('person_id').execute(),
  ])
  return { workers, links, matches, cells, people }
}
const act = (work: (trx: Parameters<Parameters<typeof tx>[1]>[0]) => Promise<Acted>) => tx(database.db, work)
const merge = (a: string, b: string) => act((trx) => mergeWorkers(trx, joining, a, b))
const split = (id: string, records: string[]) => act((trx) => splitWorker(trx, joining, id, records))
const undo = (id: string) => act((trx) => undoAct(trx, { ...joining, reason: 'keliru' }, id))
const done = (acted: Acted) => {
  if (!acted.ok) throw new Error(acted.problem)
  return acted
}
const workersByName = async () => {
  const rows = await database.db.selectFrom('worker').select(['id', 'name']).orderBy('name').execute()
  return rows
}
const recordsOf = async (id: string) =>
  (
    await database.db
      .selectFrom('worker_source')
      .select('source_record_id as id')
      .where('worker_id', '=', id)
      .orderBy('source_record_id')
      .execute()
  ).map((row) => row.id)

async function settle() {
  await given(
    'Maiwa',
    [0, 1, 2, 3].map((i) => someone(i)),
  )
  await given('Dinas', [someone(0, { occupation: 'Petani' }), someone(4), someone(5)])
  await given(
    'Peserta',
    [
      someone(1, {
        kpj: '25000000001',
        programmes: ['JKK'],
        payerKind: 'regency',
        coveredFrom: '2025-01-01',
        coveredUntil: '2026-01-01',
      }),
    ],
    'participants',
  )
  await run()
}

it('gives back exactly the workers and figures there were, whoever is merged and unmerged', async () => {
  await settle()
  const before = await everything()
  const ids = before.workers.map((worker) => worker.id)
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 3 }),
      async (chosen) => {
        const acts: string[] = []
        for (const other of chosen.slice(1)) acts.push(done(await merge(chosen[0]!, other)).actId)
        await run()
        const merged = await everything()
        expect(merged.workers).toHaveLength(ids.length - acts.length)
        expect(new Set(chosen.map((id) => (merged.workers.some((w) => w.id === id) ? id : null)))).toEqual(
          new Set([chosen[0], null]),
        )
        for (const actId of acts.reverse()) done(await undo(actId))
        await run()
        expect(await everything()).toEqual(before)
      },
    ),
    { numRuns: 6 },
  )
}, 60_000)

it('moves all that hangs on the merged worker, and its old id leads to the one that stands', async () => {
  await settle()
  const [ali, , , , kamaria] = [0, 1, 2, 3, 4].map((i) => names[i]!)
  const found = await workersByName()
  const keep = found.find((worker) => worker.name === kamaria)!.id
  const away = found.find((worker) => worker.name === 'Siti Aminah')!.id
  const acted = done(await merge(keep, away))
  expect(acted).toMatchObject({ workerId: keep, otherId: away })
  await run()
  expect(await recordsOf(keep)).toHaveLength(2)
  expect((await everything()).matches.map((match) => match.worker_id)).toEqual([keep])
  expect((await presentWorkers(database.db, regencyCode, [away]))(away)).toBe(keep)
  expect(await merge(away, keep)).toMatchObject({ ok: false, problem: 'merge-one-person' })
  const audit = await database.db.selectFrom('audit').select(['subject_id', 'action', 'reason']).execute()
  expect(
    audit
      .filter((row) => row.action === 'worker.merged')
      .map((row) => row.subject_id)
      .sort(),
  ).toEqual([keep, away].sort())
  expect(audit.every((row) => row.reason === joining.reason)).toBe(true)
  expect(found.map((worker) => worker.name)).toContain(ali)
})

it('outlives new lists, and the one list that changed takes the decision along', async () => {
  await settle()
  const found = await workersByName()
  const [keep, away] = ['Rahman', 'Hasna'].map((name) => found.find((worker) => worker.name === name)!.id)
  const acted = done(await merge(keep!, away!))
  await run()
  await given('Dinas', [someone(4), someone(5, { occupation: 'Nelayan' })], 'village-workers', '2026-01-02')
  await run()
  const { workers } = await everything()
  expect(workers.map((worker) => worker.id)).not.toContain(away)
  expect(await recordsOf(keep!)).toHaveLength(2)
  done(await undo(acted.actId))
  await run()
  const ids = (await everything()).workers.map((worker) => worker.id)
  expect(ids).toContain(keep)
  expect(ids).toContain(away)
})

it('sets aside a word that stood against it, and lets it stand again when undone', async () => {
  await settle()
  const found = await workersByName()
  const [keep, away] = ['Rahman', 'Hasna'].map((name) => found.find((worker) => worker.name === name)!.id)
  const first = done(await merge(keep!, away!))
  await run()
  const second = done(await split(keep!, await recordsOf(keep!).then((ids) => ids.slice(1))))
  expect(second.otherId).toBe(away)
  await run()
  expect((await everything()).workers).toHaveLength(found.length)
  expect(await undo(first.actId)).toMatchObject({ ok: false, problem: 'act-built-upon' })
  done(await undo(second.actId))
  await run()
  expect(await recordsOf(keep!)).toHaveLength(2)
  done(await undo(first.actId))
  await run()
  expect((await workersByName()).map((worker) => worker.id)).toEqual(found.map((worker) => worker.id))
})

it('takes from a worker what is somebody else’s, and undone gives it back', async () => {
  await settle()
  const before = await everything()
  const { id } = (await workersByName()).find((worker) => worker.name === 'Muhammad Ali')!
  const records = await recordsOf(id)
  expect(records).toHaveLength(2)
  expect(await split(id, records)).toMatchObject({ ok: false, problem: 'split-leaves-nobody' })
  expect(await split(id, [(await recordsOf(before.workers.find((w) => w.id !== id)!.id))[0]!])).toMatchObject(
    {
      problem: 'split-not-theirs',
    },
  )
  const acted = done(await split(id, [records[1]!]))
  await run()
  expect((await everything()).workers).toHaveLength(before.workers.length + 1)
  expect(await recordsOf(id)).toEqual([records[0]])
  expect(await recordsOf(acted.otherId)).toEqual([records[1]])
  expect(
    await database.db.selectFrom('review').select('id').where('kind', '=', 'duplicate').execute(),
  ).toEqual([])
  done(await undo(acted.actId))
  await run()
  expect(await everything()).toEqual(before)
})
