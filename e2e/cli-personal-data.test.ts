import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAreas } from '../src/areas/questions.ts'
import { secretsFrom } from '../src/platform/crypto.ts'
import { freshDatabase } from '../src/platform/test-database.ts'
import { refresh } from '../src/refresh.ts'
import { givenList } from '../src/registry/given-list.ts'
import { outcome, run } from './server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'semesta-cli-privacy-'))
const { db, url, close } = await freshDatabase()
const master = '5e'.repeat(32)
const key = secretsFrom(master)
const env = { SEMESTA_DATA: folder, DATABASE_URL: url, SEMESTA_KEY: master }
const semesta = async (...args: string[]) => {
  const { code, stdout } = await outcome(run([...args, '--json'], env))
  return { code, ...JSON.parse(stdout) }
}
let workerId = ''
beforeAll(async () => {
  await loadAreas(db)
  const rows = [
    {
      name: 'Muhamad Alli',
      nik: '7316010303809001',
      birthDate: '1980-03-03',
      sex: 'L' as const,
      villageCode: '73.16.01.2002',
    },
  ]
  await givenList(db, key, {
    regencyCode: '73.16',
    kind: 'dukcapil',
    name: 'Padanan',
    asOf: '2025-12-31',
    rows: [],
  })
  await givenList(db, key, {
    regencyCode: '73.16',
    kind: 'village-workers',
    name: 'P',
    asOf: '2025-12-31',
    rows,
  })
  await refresh({ db, key }, '73.16', new Date())
  workerId = (await db.selectFrom('worker').select('id').executeTakeFirstOrThrow()).id
})
afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true })
})
const named = async () => (await db.selectFrom('worker').select('name').executeTakeFirstOrThrow()).name

test('a request is recorded, granted, printed and taken back in the terminal', async () => {
  const file = join(folder, 'permintaan.json')
  const body = {
    id: v7(),
    kind: 'correction',
    workerId,
    askedBy: 'self',
    identity: 'ktp',
    askerName: 'Muhammad Ali',
    wrong: 'Nama keliru',
    changes: { name: 'Muhammad Ali' },
  }
  writeFileSync(file, JSON.stringify({ ...body, kind: 'lain' }))
  expect(await semesta('data-request', 'add', file)).toMatchObject({
    code: 'invalid-request',
    detail: { fields: 'kind' },
  })
  writeFileSync(file, JSON.stringify(body))
  const { number } = await semesta('data-request', 'add', file)
  expect(number).toMatch(/^PDP-\d{4}-0001$/)
  expect(await semesta('data-request', 'list')).toMatchObject({
    open: 1,
    rows: [{ number, hoursLeft: 71, clock: 'time' }],
  })
  expect(await semesta('data-request', 'refuse', number, '--answer', 'Tidak terbukti')).toMatchObject({
    code: 'data-request-next-step',
  })
  expect(await semesta('data-request', 'grant', number, '--answer', 'Sudah dibetulkan')).toMatchObject({
    code: 0,
  })
  await refresh({ db, key }, '73.16', new Date())
  expect(await named()).toBe('Muhammad Ali')
  const paper = join(folder, 'jawaban.pdf')
  await semesta('data-request', 'letter', number, '--out', paper)
  expect(readFileSync(paper).subarray(0, 5).toString()).toBe('%PDF-')
  await semesta('data-request', 'undo', number, '--reason', 'Orangnya keliru')
  await refresh({ db, key }, '73.16', new Date())
  expect(await named()).toBe('Muhamad Alli')
})

test('who looked, what an account saw and what lists are kept for are told', async () => {
  const { byKind } = await semesta('trace', workerId)
  expect(byKind).toEqual({ changed: 3, reported: 1 })
  const seen = await semesta(
    'incident',
    'reads',
    'cli',
    '--from',
    '2020-01-01T00:00:00Z',
    '--to',
    '2099-01-01T00:00:00Z',
  )
  expect(seen).toMatchObject({ persons: 1, people: [{ personId: workerId }] })
  expect(await semesta('incident', 'list')).toMatchObject({ code: 0, rows: [] })
  const { lists } = await semesta('purpose', 'list')
  const village = lists.find(({ kind }: { kind: string }) => kind === 'village-workers')
  expect(village).toMatchObject({ purpose: null, complete: false })
  const say = ['--purpose', 'Melindungi pekerja desa', '--reason', 'Melengkapi']
  expect(await semesta('purpose', 'set', village.listId, ...say, '--basis', 'lain')).toMatchObject({
    code: 'invalid-request',
    detail: { fields: 'basis' },
  })
  await semesta('purpose', 'set', village.listId, ...say, '--basis', 'public-task')
  const after = (await semesta('purpose', 'list')).lists
  expect(after.find(({ listId }: { listId: string }) => listId === village.listId)).toMatchObject({
    purpose: 'Melindungi pekerja desa',
    complete: true,
  })
  // Of Disdukcapil's list the agreement is wanted too, so it stands before the complete ones.
  expect(after[0]).toMatchObject({ complete: false })
})
