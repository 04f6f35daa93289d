import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../src/access/questions.ts'
import { openVault } from '../src/platform/vault.ts'
import { type ImportView, importView } from '../src/registry/api.ts'
import { stageImport } from '../src/registry/imports/stage-import.ts'
import { type AccessGround, openAccessGround } from './access-ground.ts'
import { upload } from './attacks/upload.ts'
import { odsRow, rawOds } from './files/raw-ods.ts'
import { rawXlsx } from './files/raw-xlsx.ts'
import { now, secrets } from './open-app.ts'

let open: AccessGround
beforeAll(async () => {
  open = await openAccessGround()
}, 240_000)
afterAll(() => open?.close())

const benefits = '/api/claims/benefits/imports'
const period = { from: '2025-01-01', until: '2025-12-31', apply: 'true' }
const payments = 'PROGRAM,NAMA,TGL LAHIR,JUMLAH,TGL BAYAR\nJKM,Ani Contoh,01-01-1990,42000000,10-06-2025\n'
const many = async (table: string) =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(open.db)).rows[0]!.n

describe('a file of payments, handed in as a browser does', () => {
  it('without a form, a file, or its days is refused by what is missing', async () => {
    const plain = await open.ask(benefits, { from: '2025-01-01' })
    expect([plain.statusCode, plain.json().code]).toEqual([400, 'invalid-request'])
    const days = await upload(open, { url: benefits, content: payments, fields: { from: 'kemarin' } })
    expect([days.statusCode, days.json().code]).toEqual([400, 'invalid-request'])
    expect(await many('benefit_payment')).toBe(0)
  })

  it('of another kind than a table, or too large, is refused and nothing of it is kept', async () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    const wrong = await upload(open, { url: benefits, content: picture, fileName: 'a.png', fields: period })
    expect(wrong.statusCode).toBeGreaterThanOrEqual(400)
    expect(wrong.statusCode).toBeLessThan(500)
    const large = Buffer.alloc(128 * 1024 * 1024 + 2, 0x20)
    const refused = await upload(open, { url: benefits, content: large, fields: period })
    expect(refused.statusCode).toBeGreaterThanOrEqual(400)
    expect(refused.statusCode).toBeLessThan(500)
    expect(await many('benefit_import')).toBe(0)
  }, 60_000)

  it('is entered whole, once', async () => {
    const entered = await upload(open, { url: benefits, content: payments, fields: period })
    expect([entered.statusCode, entered.json()]).toMatchObject([
      200,
      { rows: 1, amount: 42_000_000, applied: true },
    ])
    const again = await upload(open, { url: benefits, content: payments, fields: period })
    expect(again.json().code).toBe('benefit-import-done')
  })
})

async function staged(content: Buffer, kind: string): Promise<ImportView> {
  const fields = { kind, officeName: `Kantor ${kind}` }
  const answer = await upload(open, { content, fields, fileName: 'kejadian' })
  expect(answer.statusCode, answer.body).toBe(202)
  const { id } = importView.parse(answer.json())
  await stageImport(
    { db: open.db, key: secrets, vault: openVault(open.vaultFolder, secrets) },
    '73.16',
    id,
    now,
  )
  return importView.parse((await open.ask(`/api/imports/${id}`)).json())
}

describe('lists of events as offices send them', () => {
  const deaths = [
    ['PEMERINTAH DESA BANGKALA'],
    ['BUKU CATATAN KEMATIAN TAHUN 2025'],
    [],
    ['No', 'NAMA ALM.', 'NO. KTP', 'TTL', 'TGL MENINGGAL', 'SEBAB', 'DILAPORKAN OLEH'],
    ['1', 'Ani Contoh', '7316014101909001', 'Enrekang, 01-01-1990', '5 Juni 2025', 'Stroke', 'Suami'],
    ['2', 'Budi Contoh', '', 'Enrekang, 02-02-1960', '', 'Sakit', ''],
    ['Mengetahui, Kepala Desa'],
  ]
  const police = [
    ['DATA LAKA LANTAS'],
    ['NO', 'TGL KEJADIAN', 'JAM', 'TKP', 'KORBAN', 'UMUR', 'MD', 'LB', 'LR', 'KETERANGAN'],
    ['1', '03/11/2025', '17.45', 'Jl. Poros Maiwa', 'Citra Contoh', '35', '', '', 'V', 'Pulang kerja'],
    ['2', '04/11/2025', '06.10', 'Jl. Poros Maiwa', 'Dedi Contoh', '41', '1', '', '', ''],
  ]
  const hospital = [
    ['RSUD', '', '', '', '', ''],
    ['Nama Pasien', 'NIK', 'Tgl Lahir', 'Tgl Masuk', 'Diagnosa', 'Keadaan Keluar'],
    ['Eka Contoh', '7316010101909005', '01/01/1990', '03/11/2025', 'CKB', 'Meninggal < 48 jam'],
  ]

  it('XLSX with titles above, ODS, CSV with semicolons: columns are understood, and what is of health is not shown', async () => {
    const village = await staged(rawXlsx({ sheets: [{ name: 'Kematian', rows: deaths }] }), 'village-deaths')
    expect(village.layout!.columns.map(({ field }) => field)).toEqual([
      null,
      'name',
      'nik',
      'birthPlaceDate',
      'eventOn',
      'eventCause',
      'reporter',
    ])
    expect(village).toMatchObject({ canCommit: true, counts: { new: 1, rejected: 2 } })
    expect(village.counts!.byIssue['event-day-missing']).toBe(1)
    expect(JSON.stringify(village)).not.toMatch(/Stroke|7316014101909001/)
    const road = await staged(rawOds(police.map((row) => odsRow(row)).join('')), 'police-accidents')
    expect(road.counts).toMatchObject({ new: 2, rejected: 0 })
    const csv = Buffer.from(hospital.map((row) => row.join(';')).join('\r\n'), 'latin1')
    const ill = await staged(csv, 'hospital-cases')
    expect(ill.counts).toMatchObject({ new: 1, rejected: 0 })

    for (const { id } of [village, road, ill]) {
      const done = await open.ask(`/api/imports/${id}/commit`, {})
      expect(done.statusCode, done.body).toBe(200)
    }
    const { rows } = (await open.ask('/api/claims/events/query', { only: 'unlinked' })).json()
    expect(rows.map((row: { name: string; kind: string }) => `${row.name}: ${row.kind}`).sort()).toEqual([
      'Ani Contoh: death',
      'Citra Contoh: accident',
      'Dedi Contoh: death',
      'Eka Contoh: death',
    ])
    const event = rows.find((row: { name: string }) => row.name === 'Citra Contoh')
    const one = (await open.ask(`/api/claims/events/${event.id}`)).json()
    expect(one).toMatchObject({ cause: 'unknown', time: '17:45', work: { onTheWay: null } })
    expect(one.tellings).toMatchObject([{ way: 'Pulang kerja', rowNumber: 3, gone: false }])
  })

  it('are not for whoever may not see cases', async () => {
    const view = await staged(
      Buffer.from('NAMA;TGL MENINGGAL;SEBAB\nGita Contoh;05-06-2025;Sakit\n'),
      'village-deaths',
    )
    const ask = async (role: Role, path = '') => {
      const { statusCode } = await open.as(role, 'GET', `/api/imports/${view.id}${path}`)
      return statusCode
    }
    expect([await ask('auditor'), await ask('auditor', '/rows')]).toEqual([200, 200])
    expect([
      await ask('reviewer'),
      await ask('reviewer', '/rows'),
      await ask('reviewer', '/reasons'),
    ]).toEqual([404, 404, 404])
    const content = 'NAMA;TGL MENINGGAL\nGita Contoh;05-06-2025\n'
    for (const role of ['kesra', 'opd', 'dpmpd', 'branch'] as const) {
      const sent = await upload(open, {
        content,
        fields: { kind: 'village-deaths' },
        cookies: open.cookiesOf(role),
      })
      expect([role, sent.json().code]).toEqual([role, 'import-not-yours'])
    }
    const undone = await open.as('auditor', 'POST', `/api/imports/${view.id}/commit`, {})
    expect(undone.statusCode).toBe(403)
    const deaths = await open.as('auditor', 'POST', '/api/claims/unclaimed/events', {
      certainty: 'owed',
      ids: null,
    })
    expect(deaths.statusCode).toBe(403)
  })
})
