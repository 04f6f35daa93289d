import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PeopleView } from '../../src/coverage/api.ts'
import { dayOf } from '../../src/platform/day.ts'
import { type BadLine, openBadLine } from './bad-line.ts'
import { most, weigh } from './first-view.ts'
import { axeFindings, type Ground, openGround } from './ground.ts'
import {
  keptOn,
  layOut,
  namesOn,
  openPhones,
  type Phones,
  signInAs,
  spoil,
  type Village,
  visitSomebody,
} from './phone-ground.ts'

const hour = 3_600_000

// Every test takes a village of its own, so that none sees the visits of another.
describe('phones of villages', () => {
  let ground: Ground
  let phones: Phones
  let line: BadLine
  let next = 0
  const village = () => phones.villages[next++]!
  beforeAll(async () => {
    ground = await openGround()
    phones = await openPhones(ground, 11)
    line = await openBadLine(ground.url)
  }, 300_000)
  afterAll(async () => {
    await line?.close()
    await ground?.close()
  })
  const visited = async (of: Village) =>
    (await phones.visitsIn(of)).flatMap(({ name, visits }) =>
      visits.map(({ outcome, via }) => `${name}: ${outcome}, ${via}`),
    )

  test('the first view of /desa is under 250 kB gzipped, data included', async () => {
    const page = await ground.visit('/icon.svg', { as: phones.villages[0]!.account, width: 360 })
    const size = await weigh(page, `${ground.url}/desa`, 'Daftar hari ini')
    console.log(`first view of /desa: ${size} bytes gzipped`)
    expect(size).toBeLessThan(most)
    await page.context().close()
  })

  test('Chromium finds nothing that keeps /desa from being installed', async () => {
    const page = await phones.open(phones.villages[0]!)
    const chromium = await page.context().newCDPSession(page)
    const manifest = await chromium.send('Page.getAppManifest')
    expect(manifest.errors).toEqual([])
    expect(JSON.parse(manifest.data!)).toMatchObject({
      start_url: '/desa',
      scope: '/desa',
      display: 'standalone',
    })
    const { installabilityErrors } = await chromium.send('Page.getInstallabilityErrors')
    // A browser of a test keeps nothing, and nothing is installed in such a one.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
      [],
    )
    await page.context().close()
  })

  test('OpenCRVS #5313: what was written down does not vanish with a sync, nor with a server in trouble', async () => {
    const here = village()
    const page = await phones.open(here, { at: line.url })
    const [name] = await namesOn(page)
    line.trouble = (path) => (path === '/api/outreach/visits' ? 500 : undefined)
    await visitSomebody(page, name!)
    await page.getByText('Server sedang sibuk').waitFor()
    await page.getByRole('link', { name: 'Antrean (1)' }).click()
    await page.getByRole('heading', { name: 'Menunggu dikirim (1)' }).waitFor()
    line.trouble = () => undefined
    await page.getByRole('button', { name: 'Coba sekarang' }).click()
    await page.getByRole('heading', { name: 'Sudah terkirim (1)' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Sudah terkirim (1)' }).waitFor()
    expect(await visited(here)).toEqual([`${name}: wants, phone`])
    await page.context().close()
  }, 120_000)

  test('OpenCRVS #10122: nothing is stuck: a refused note says why, is mended, and holds no other back', async () => {
    const here = village()
    const page = await phones.open(here, { at: line.url })
    const [first, second] = await namesOn(page)
    await page.context().setOffline(true)
    await page.getByRole('link', { name: first!, exact: true }).first().click()
    await page.getByLabel('mau mendaftar').check()
    await page.getByLabel('Catatan').fill('telepon 0812 3456 7890')
    await page.getByRole('button', { name: 'Simpan' }).click()
    await page.getByText('mau mendaftar: menunggu').waitFor()
    await visitSomebody(page, second!, 'tidak bertemu')
    await page.getByRole('link', { name: 'Antrean (2)' }).click()
    // The answer to the second is lost on the way: the server has it, the phone does not know.
    line.loses = (_, path) => path === '/api/outreach/visits' && line.lost === 0
    await page.context().setOffline(false)
    await page.getByText('Catatan berisi nomor panjang').waitFor()
    await page.getByRole('heading', { name: 'Sudah terkirim (1)' }).waitFor()
    expect(line.lost).toBe(1)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('link', { name: 'Betulkan' }).click()
    await page.getByRole('alert').filter({ hasText: 'Catatan berisi nomor panjang' }).waitFor()
    await page.getByLabel('Catatan').fill('lewat telepon')
    await page.getByRole('button', { name: 'Simpan' }).click()
    await page.getByText('mau mendaftar: terkirim').waitFor()
    expect((await visited(here)).toSorted()).toEqual(
      [`${first}: wants, phone`, `${second}: not-met, phone`].toSorted(),
    )
    line.loses = () => false
    await page.context().close()
  }, 180_000)

  test('OpenCRVS #2790: no white page after a refresh without a line, nor with a new version and a queue standing', async () => {
    const here = village()
    const page = await phones.open(here, { at: line.url })
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const [name] = await namesOn(page)
    await page.context().setOffline(true)
    await visitSomebody(page, name!)
    await page.reload()
    await page.getByText('mau mendaftar: menunggu').waitFor()
    await page.goto(`${line.url}/desa?lihat=antrean`)
    await page.getByRole('heading', { name: 'Menunggu dikirim (1)' }).waitFor()
    // A restart: the page is closed, and another opened without a line.
    const after = await page.context().newPage()
    await page.close()
    await after.goto(`${line.url}/desa?lihat=antrean`)
    await after.getByRole('heading', { name: 'Menunggu dikirim (1)' }).waitFor()

    line.version = 'the next one'
    line.trouble = (path) => (path === '/api/outreach/visits' ? 503 : undefined)
    await after.context().setOffline(false)
    await after.reload()
    await after.getByRole('button', { name: 'Pakai versi baru' }).click()
    await after.getByText('Siap dipakai tanpa sambungan.').waitFor()
    await after.getByRole('heading', { name: 'Menunggu dikirim (1)' }).waitFor()
    line.trouble = () => undefined
    await after.getByRole('heading', { name: 'Sudah terkirim (1)' }).waitFor()
    expect(await visited(here)).toEqual([`${name}: wants, phone`])
    expect(broken).toEqual([])
    line.version = ''
    await after.context().close()
  }, 180_000)

  test('a session that ended: the same person goes on, another neither sees nor sends it', async () => {
    const [here, elsewhere] = [village(), village()]
    const page = await phones.open(here)
    const [name] = await namesOn(page)
    await page.context().setOffline(true)
    await visitSomebody(page, name!)
    await page.context().clearCookies()
    await page.context().setOffline(false)
    await page.getByText('Sesi Anda habis.').waitFor()
    await page.getByText('mau mendaftar: menunggu').waitFor()

    await signInAs(page, elsewhere.account, ground.password)
    await page.getByText('1 catatan orang lain tersimpan terkunci').waitFor()
    await page.getByText(elsewhere.account, { exact: true }).waitFor()
    expect(await visited(here)).toEqual([])
    expect(await namesOn(page)).not.toContain(name)
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Keluar' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keluar' }).click()
    await page.getByRole('heading', { name: 'Terkunci' }).waitFor()

    await signInAs(page, here.account, ground.password)
    await page.getByText('mau mendaftar: terkirim').waitFor()
    expect(await visited(here)).toEqual([`${name}: wants, phone`])
    await page.context().close()
  }, 180_000)

  test('what a phone keeps cannot be read, ends with its time, and is wiped by leaving without a line', async () => {
    const here = village()
    const page = await phones.open(here)
    const [name] = await namesOn(page)
    await page.context().setOffline(true)
    await visitSomebody(page, name!)
    const kept = await keptOn(page)
    expect(kept.stores).toEqual({ device: 1, holder: 1, list: 1, queue: 1 })
    expect(kept.text).not.toContain(name)
    expect(kept.text).not.toContain('wants')
    expect(kept.keyTaken).toBe(false)

    await page.clock.setSystemTime(Date.now() + 13 * hour)
    await page.reload()
    await page.getByRole('heading', { name: 'Terkunci' }).waitFor()
    await page.getByText('1 catatan yang belum selesai tersimpan terkunci').waitFor()
    expect((await keptOn(page)).stores).toEqual({ device: 1, holder: 0, list: 0, queue: 1 })
    await page.clock.setSystemTime(Date.now())
    await page.context().setOffline(false)
    await page.reload()
    await page.getByText('mau mendaftar: terkirim').waitFor()

    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Keluar' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keluar' }).click()
    await page.getByRole('heading', { name: 'Terkunci' }).waitFor()
    expect((await keptOn(page)).stores).toMatchObject({ holder: 0, list: 0 })
    // Once the line is back the server hears of it: the cookie opens nothing any more.
    await page.context().setOffline(false)
    await expect
      .poll(async () => (await page.request.get(`${ground.url}/api/session`)).status(), { timeout: 60_000 })
      .toBe(401)
    await page.reload()
    await page.getByRole('heading', { name: 'Terkunci' }).waitFor()
    await page.context().close()
  }, 180_000)

  test('two phones on one person: both are kept, the contradiction is shown, a person decides', async () => {
    const here = village()
    const [one, two] = [await phones.open(here), await phones.open(here)]
    const [name] = await namesOn(one)
    for (const page of [one, two]) await page.context().setOffline(true)
    await visitSomebody(one, name!, 'mau mendaftar')
    await visitSomebody(two, name!, 'pindah')
    await one.context().setOffline(false)
    await one.getByText('mau mendaftar: terkirim').waitFor()
    await two.context().setOffline(false)
    await two.getByText('pindah: terkirim').waitFor()
    expect((await visited(here)).toSorted()).toEqual([`${name}: moved, phone`, `${name}: wants, phone`])
    await two.getByRole('link', { name: 'Antrean', exact: true }).click()
    await two.getByText('Bertentangan dengan kunjungan lain').waitFor()
    expect(await axeFindings(two)).toEqual([])
    await two.getByRole('link', { name: 'Pilih yang benar' }).click()
    await two.getByRole('heading', { name: 'Kunjungan', exact: true }).waitFor()
    await two
      .getByRole('listitem')
      .filter({ hasText: 'pindah' })
      .getByRole('button', { name: 'Ini yang benar' })
      .click()
    await two.getByRole('dialog').getByRole('textbox').fill('Tetangganya membenarkan')
    await two.getByRole('dialog').getByRole('button', { name: 'Ini yang benar' }).click()
    await two.getByText('Tidak dipilih, menurut').waitFor()
    for (const page of [one, two]) await page.context().close()
  }, 180_000)

  test('a clock a day ahead: the day and the time are those of the server, that of the phone is kept beside', async () => {
    const here = village()
    const page = await ground.visit('/icon.svg', { as: here.account, width: 360 })
    await page.clock.setSystemTime(Date.now() + 26 * hour)
    await page.goto(`${ground.url}/desa`)
    await page.getByText('1560 menit terlalu cepat').waitFor()
    const [name] = await namesOn(page)
    await visitSomebody(page, name!)
    await page.getByText('mau mendaftar: terkirim').waitFor()
    const [visit] = (await phones.visitsIn(here)).flatMap(({ visits }) => visits)
    expect(Math.abs(visit!.deviceAhead! - 26 * 3600)).toBeLessThan(60)
    expect(Math.abs(Date.parse(visit!.at) - Date.now())).toBeLessThan(hour)
    expect(Date.parse(visit!.deviceAt!) - Date.parse(visit!.at)).toBeGreaterThan(25 * hour)
    expect(visit!.visitedOn).toBe(dayOf(new Date(visit!.at)))
    await page.context().close()
  }, 120_000)

  test('a registration the server refuses is mended under its id; one whose answer is lost is one person', async () => {
    const here = village()
    const page = await phones.open(here, { at: line.url })
    await page.context().setOffline(true)
    await page.getByRole('navigation').getByRole('link', { name: 'Daftarkan orang' }).click()
    await page.getByLabel('Nama lengkap').fill('Andi Antrean')
    await page.getByLabel('NIK', { exact: true }).fill('731601010190')
    await page.getByRole('button', { name: 'Simpan pendaftaran' }).click()
    await page.getByRole('heading', { name: 'Menunggu dikirim (1)' }).waitFor()
    await page.context().setOffline(false)
    await page.getByText('NIK kurang dari 16 angka').waitFor()
    await page.getByRole('link', { name: 'Betulkan' }).click()
    await page.getByRole('alert').filter({ hasText: 'NIK kurang dari 16 angka' }).waitFor()
    expect(await page.getByLabel('Nama lengkap').inputValue()).toBe('Andi Antrean')
    await page.getByLabel('NIK', { exact: true }).fill('')
    await page.getByLabel('Tanggal lahir').fill('1990-02-03')
    const before = line.lost
    line.loses = (_, path) => path === '/api/registrations' && line.lost === before
    await page.getByRole('button', { name: 'Simpan pendaftaran' }).click()
    await page.getByRole('heading', { name: 'Sudah terkirim (1)' }).waitFor()
    expect(line.lost).toBe(before + 1)
    line.loses = () => false
    const office = await ground.visit('/icon.svg')
    const found = await ground.ask<PeopleView>(office, '/people/query', { q: 'Andi Antrean', pageSize: 5 })
    expect(found.rows).toHaveLength(1)
    for (const each of [office, page]) await each.context().close()
  }, 180_000)

  test('what an older layout of the data held is there in the newer one; of a newer one nothing is touched', async () => {
    const here = village()
    const page = await phones.open(here, { at: line.url })
    const [name] = await namesOn(page)
    line.trouble = (path) => (path === '/api/outreach/visits' ? 503 : undefined)
    await visitSomebody(page, name!)
    await page.goto(`${line.url}/icon.svg`)
    await layOut(page, 1)
    await page.goto(`${line.url}/desa?lihat=antrean`)
    await page.getByRole('heading', { name: 'Menunggu dikirim (1)' }).waitFor()
    line.trouble = () => undefined
    await page.getByRole('heading', { name: 'Sudah terkirim (1)' }).waitFor()
    expect(await visited(here)).toEqual([`${name}: wants, phone`])

    await page.goto(`${line.url}/icon.svg`)
    await layOut(page, 99)
    await page.goto(`${line.url}/desa`)
    await page.getByText('dari versi yang lebih baru').waitFor()
    expect((await keptOn(page)).stores).toMatchObject({ queue: 1 })
    await page.context().close()
  }, 180_000)

  test('a note that does not open any more is told, and the page and the other notes stay', async () => {
    const here = village()
    const page = await phones.open(here, { at: line.url })
    const [first, second] = await namesOn(page)
    line.trouble = (path) => (path === '/api/outreach/visits' ? 503 : undefined)
    await visitSomebody(page, first!)
    await page.getByText('Server sedang sibuk').waitFor()
    await spoil(page)
    await visitSomebody(page, second!)
    await page.reload()
    await page.getByRole('link', { name: 'Antrean (1)' }).click()
    await page.getByText('1 catatan Anda tidak dapat dibuka lagi').waitFor()
    line.trouble = () => undefined
    await page.getByRole('heading', { name: 'Sudah terkirim (1)' }).waitFor()
    await page.getByRole('button', { name: 'Buang' }).click()
    await page.getByText('1 catatan Anda tidak dapat dibuka lagi').waitFor({ state: 'detached' })
    expect(await visited(here)).toEqual([`${second}: wants, phone`])
    await page.context().close()
  }, 180_000)
})
