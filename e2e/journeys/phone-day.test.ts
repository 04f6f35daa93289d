import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PeopleView } from '../../src/coverage/api.ts'
import { axeFindings, type Ground, type Language, openGround, overflow } from './ground.ts'
import { namesOn, openPhones, type Phones } from './phone-ground.ts'

const words = {
  id: {
    cut: 'Tanpa sambungan.',
    wants: 'mau mendaftar',
    refuses: 'menolak',
    why: 'Alasan menolak',
    reason: 'tidak mampu membayar',
    save: 'Simpan',
    waiting: 'mau mendaftar: menunggu',
    register: 'Daftarkan orang',
    needed: 'Isi nama orangnya.',
    name: 'Nama lengkap',
    born: 'Tanggal lahir',
    job: 'Pekerjaan',
    keep: 'Simpan pendaftaran',
    queue: 'Menunggu dikirim (3)',
    sent: 'Sudah terkirim (3)',
    known: 'orang baru',
  },
  en: {
    cut: 'No line.',
    wants: 'wants to register',
    refuses: 'refuses',
    why: 'Why they refuse',
    reason: 'cannot pay',
    save: 'Save',
    waiting: 'wants to register: waiting',
    register: 'Register',
    needed: "Give the person's name.",
    name: 'Full name',
    born: 'Birth date',
    job: 'Occupation',
    keep: 'Save registration',
    queue: 'Waiting to be sent (3)',
    sent: 'Sent (3)',
    known: 'a new person',
  },
} as const

describe("a village operator's day without a line", () => {
  let ground: Ground
  let phones: Phones
  beforeAll(async () => {
    ground = await openGround()
    phones = await openPhones(ground, 2)
  }, 300_000)
  afterAll(() => ground?.close())

  test.each(['id', 'en'] as Language[])(
    'list, visits, a registration and the queue at 360 px, %s, clean for axe; each arrives once',
    async (language) => {
      const say = words[language]
      const here = phones.villages[language === 'id' ? 0 : 1]!
      const page = await phones.open(here, { language })
      const look = async (name: string) => {
        expect(await axeFindings(page), `${name} by axe`).toEqual([])
        expect(await overflow(page), `${name} is too wide`).toBeLessThanOrEqual(0)
        const folder = process.env.SEMESTA_LOOK
        if (folder) await page.screenshot({ path: `${folder}/${language}-${name}.png`, fullPage: true })
      }
      await look('list')
      const [first, second] = await namesOn(page)
      await page.context().setOffline(true)
      await page.getByText(say.cut).waitFor()

      await page.getByRole('link', { name: first!, exact: true }).first().click()
      await page.getByRole('button', { name: say.save }).click()
      await page.getByRole('alert').waitFor()
      await look('visit')
      await page.getByLabel(say.wants).check()
      await page.getByRole('button', { name: say.save }).click()
      await page.getByText(say.waiting).waitFor()
      await page.getByRole('link', { name: second!, exact: true }).first().click()
      await page.getByLabel(say.refuses).check()
      await page.getByLabel(say.why).selectOption({ label: say.reason })
      await page.getByRole('button', { name: say.save }).click()

      await page.getByRole('navigation').getByRole('link', { name: say.register }).click()
      await page.getByRole('button', { name: say.keep }).click()
      await page.getByRole('alert').filter({ hasText: say.needed }).waitFor()
      await look('register')
      const newcomer = `Sitti Ponsel ${language === 'id' ? 'Satu' : 'Dua'}`
      await page.getByLabel(say.name).fill(newcomer)
      await page.getByLabel(say.born).fill('1987-03-14')
      await page.getByLabel(say.job).fill('Petani')
      await page.getByRole('button', { name: say.keep }).click()
      await page.getByRole('heading', { name: say.queue }).waitFor()
      await look('queue')
      await page.reload()
      await page.getByRole('heading', { name: say.queue }).waitFor()

      await page.context().setOffline(false)
      await page.getByRole('heading', { name: say.sent }).waitFor()
      await page.getByText(say.known).waitFor()
      await look('sent')
      const visits = (await phones.visitsIn(here)).flatMap((one) =>
        one.visits.map(({ outcome, refusal }) => [one.name, outcome, refusal]),
      )
      expect(visits.toSorted()).toEqual(
        [
          [first, 'wants', null],
          [second, 'refuses', 'cannot-pay'],
        ].toSorted(),
      )
      const office = await ground.visit('/icon.svg')
      const found = await ground.ask<PeopleView>(office, '/people/query', { q: newcomer, pageSize: 5 })
      expect(found.rows.map(({ name }) => name.toUpperCase())).toEqual([newcomer.toUpperCase()])
      for (const each of [office, page]) await each.context().close()
    },
    180_000,
  )
})
