import type { Page } from 'playwright-core'
import type { CampaignView } from '../../src/outreach/campaigns/api.ts'
import type { MembersView, MemberView } from '../../src/outreach/visits/api.ts'
import type { Ground, Language } from './ground.ts'

export interface Village {
  code: string
  name: string
  people: number
  /** The account that visits there. */
  account: string
}
export interface Phones {
  ground: Ground
  campaign: string
  villages: Village[]
  /** A phone of a village at /desa, the page kept for use without a line. */
  open(village: Village, more?: { language?: Language; at?: string }): Promise<Page>
  /** Everybody on the list of a village, with every visit to them, as the office sees it. */
  visitsIn(village: Village): Promise<MemberView[]>
}

/** A campaign, and villages with an account each to work it with. */
export async function openPhones(ground: Ground, wanted: number): Promise<Phones> {
  await ground.command(['outreach', 'paths'])
  const office = await ground.visit('/jangkauan/kampanye')
  const { id } = await ground.ask<{ id: string }>(office, '/outreach/campaigns', {
    id: crypto.randomUUID(),
    title: 'Kunjungan dengan ponsel',
    fromDay: '2020-01-01',
    untilDay: '2099-12-31',
    paths: ['self', 'employer', 'lawful-source'],
  })
  const { places } = await ground.ask<CampaignView>(office, `/outreach/campaigns/${id}`)
  const villages = places
    .filter(({ code }) => code)
    .toSorted((a, b) => b.funnel.target - a.funnel.target)
    .slice(0, wanted)
    .map(({ code, name, funnel }, at) => ({ code, name, people: funnel.target, account: `ponsel-${at}` }))
  for (const { account, code } of villages)
    await ground.addAccount(account, ['--role', 'village', '--village', code])

  return {
    ground,
    campaign: id,
    villages,
    async open({ account }, { language = 'id', at = ground.url } = {}) {
      const page = await ground.visit('/icon.svg', { width: 360, as: account, language })
      // The line is tried again every now and then, not at once.
      page.setDefaultTimeout(60_000)
      await page.goto(`${at}/desa`)
      await page.getByText(language === 'id' ? 'Siap dipakai tanpa sambungan.' : 'Ready to be used').waitFor()
      await page.locator('main ul a').first().waitFor()
      return page
    },
    async visitsIn({ code }) {
      const all: MemberView[] = []
      let after: string | undefined
      for (;;) {
        const { rows } = await ground.ask<MembersView>(office, '/outreach/people', {
          campaign: id,
          village: code,
          after,
        })
        for (const row of rows) all.push(await ground.ask(office, `/outreach/people/${row.id}`))
        after = rows.at(-1)?.id
        if (rows.length < 50) return all
      }
    },
  }
}

/** Writes down at whose door what was found, as a person would. */
export async function visitSomebody(page: Page, name: string, outcome = 'mau mendaftar'): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByLabel(outcome).check()
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('Disimpan di ponsel ini.').waitFor()
}

/** Signs in on the page that a locked phone leads to. */
export async function signInAs(page: Page, account: string, password: string): Promise<void> {
  await page.getByRole('link', { name: 'Masuk', exact: true }).first().click()
  await page.getByLabel('Nama pengguna').fill(account)
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByRole('heading', { name: 'Daftar hari ini' }).waitFor()
}

/** The names on the list of today, from the first shown. */
export const namesOn = (page: Page): Promise<string[]> => page.locator('main ul a').allTextContents()

/** Everything this phone keeps, as whoever takes the disk out would find it. */
export const keptOn = (
  page: Page,
): Promise<{ stores: Record<string, number>; text: string; keyTaken: boolean }> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('semesta-desa')
    const db = await new Promise<IDBDatabase>((done) => {
      opening.onsuccess = () => done(opening.result)
    })
    const stores: Record<string, number> = {}
    let text = ''
    let keyTaken = false
    for (const name of db.objectStoreNames) {
      const asked = db.transaction(name).objectStore(name).getAll()
      const rows = await new Promise<unknown[]>((done) => {
        asked.onsuccess = () => done(asked.result)
      })
      stores[name] = rows.length
      for (const row of rows as Record<string, unknown>[]) {
        const sealed = (row.sealed ?? row) as { bytes?: ArrayBuffer }
        text += JSON.stringify(row)
        if (sealed.bytes) text += new TextDecoder('latin1').decode(sealed.bytes)
        if (row.key instanceof CryptoKey)
          keyTaken = await crypto.subtle.exportKey('raw', row.key).then(
            () => true,
            () => false,
          )
      }
    }
    db.close()
    return { stores, text, keyTaken }
  })

/** Lays what a phone keeps out as another version would have it: without the index of today where it is older. */
export const layOut = (page: Page, version: number): Promise<void> =>
  page.evaluate(async (asked) => {
    const opened = (request: IDBOpenDBRequest) =>
      new Promise<IDBDatabase>((done) => {
        request.onsuccess = () => done(request.result)
      })
    const now = await opened(indexedDB.open('semesta-desa'))
    const kept: { name: string; rows: { key: IDBValidKey; value: unknown }[] }[] = []
    for (const name of now.objectStoreNames) {
      const store = now.transaction(name).objectStore(name)
      const [keys, values] = [store.getAllKeys(), store.getAll()]
      await new Promise<void>((done) => {
        values.onsuccess = () => done()
      })
      kept.push({ name, rows: keys.result.map((key, at) => ({ key, value: values.result[at] })) })
    }
    now.close()
    await new Promise<void>((done) => {
      indexedDB.deleteDatabase('semesta-desa').onsuccess = () => done()
    })
    const making = indexedDB.open('semesta-desa', asked)
    making.onupgradeneeded = () => {
      for (const { name, rows } of kept) {
        const inline = name === 'queue'
        const store = making.result.createObjectStore(name, inline ? { keyPath: 'id' } : undefined)
        for (const { key, value } of rows) store.put(value, inline ? undefined : key)
      }
    }
    const made = await opened(making)
    made.close()
  }, version)

/** Damages what waits on a phone, as a disk or an ended key would. */
export const spoil = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('semesta-desa')
    const db = await new Promise<IDBDatabase>((done) => {
      opening.onsuccess = () => done(opening.result)
    })
    const work = db.transaction('queue', 'readwrite')
    const asked = work.objectStore('queue').getAll()
    asked.onsuccess = () => {
      for (const row of asked.result) {
        new Uint8Array(row.sealed.bytes)[0]! ^= 1
        work.objectStore('queue').put(row)
      }
    }
    await new Promise<void>((done) => {
      work.oncomplete = () => done()
    })
    db.close()
  })
