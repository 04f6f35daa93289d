import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAreas } from '../src/areas/questions.ts'
import { enterEntry, getLeftOut, openSource, setTariff } from '../src/financing/questions.ts'
import { secretsFrom } from '../src/platform/crypto.ts'
import { freshDatabase } from '../src/platform/test-database.ts'
import { refresh } from '../src/refresh.ts'
import { givenList } from '../src/registry/given-list.ts'
import { outcome, run } from './server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'semesta-cli-adopt-'))
const { db, url, close } = await freshDatabase()
const master = '6e'.repeat(32)
const key = secretsFrom(master)
const regencyCode = '73.16'
const env = { SEMESTA_DATA: folder, DATABASE_URL: url, SEMESTA_KEY: master }
const annex = join(folder, 'lampiran.csv')
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
  await givenList(db, key, { regencyCode, kind: 'village-workers', name: 'P', asOf: '2025-12-31', rows })
  await refresh({ db, key }, regencyCode, new Date('2026-01-05T02:00:00Z'))
  const acting = { regencyCode, actor: 'bkad', at: new Date('2026-01-05T02:00:00Z') }
  const [source, none] = [v7(), { activityCode: '', accountCode: '', villageCode: '', office: '' }]
  await openSource(db, acting, { id: source, kind: 'apbd-kabupaten', name: 'APBD Nakertrans', ...none })
  await enterEntry(db, acting, {
    id: v7(),
    sourceId: source,
    fiscalYear: 2026,
    kind: 'ceiling',
    amount: 10_000_000,
    onDate: '2026-01-02',
    document: 'DPA 1',
    reason: '',
  })
  await setTariff(db, acting, {
    id: v7(),
    group: 'rentan',
    scheme: 'fixed',
    amount: 16_800,
    withJht: false,
    fromMonth: '2026-01-01',
    document: 'Perbup 1',
    reason: '',
  })
  writeFileSync(annex, 'NIK,Nama\n7316010303809001,Muhamad Alli\n7316010303809077,Tak Dikenal\n')
})
afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

const paper = [
  ['--number', '12/KEP/I/2026', '--signed-on', '2026-01-05', '--title', 'Pekerja rentan 2026'],
  ['--from', '2026-01', '--until', '2026-12', '--pays', 'rentan=APBD Nakertrans', '--annex', annex],
  ['--reason', 'Ditandatangani sebelum memakai Semesta'],
].flat()
const adopt = async (...more: string[]) => {
  const { code, stdout } = await outcome(run(['financing', 'adopt', ...paper, ...more, '--json'], env))
  return { code, ...JSON.parse(stdout) }
}

test('a paper decree is looked at, its faulty rows are written out, and it is entered once without them', async () => {
  const faults = join(folder, 'baris.xlsx')
  expect(await adopt('--faults', faults, '--apply')).toMatchObject({
    code: 1,
    applied: false,
    faulty: 1,
    faults: [{ row: 3, code: 'unknown-person', name: 'Tak Dikenal', nikMask: '7316********9077' }],
  })
  expect(existsSync(faults)).toBe(true)
  const why = ['--leave-out', 'Belum terdaftar di desa', '--id', v7()]
  expect(await adopt(...why)).toMatchObject({ code: 0, applied: false, people: 1, leftOut: 1 })
  const entered = await adopt(...why, '--apply')
  expect(entered).toMatchObject({ code: 0, applied: true, people: 1, leftOut: 1 })
  expect(await adopt(...why, '--apply')).toMatchObject({ code: 0, applied: true, people: 1 })
  expect((await getLeftOut(db, regencyCode, entered.id)).rows).toHaveLength(1)
  const audit = await db.selectFrom('audit').select(['action', 'actor', 'reason']).execute()
  expect(audit.filter(({ action }) => action === 'decree.left-out')).toEqual([
    { action: 'decree.left-out', actor: 'cli', reason: 'Belum terdaftar di desa' },
  ])
  expect(await adopt('--list', v7())).toMatchObject({ code: 'invalid-request' })
})
