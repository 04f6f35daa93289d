import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ClaimView, EventView } from '../../src/claims/api.ts'
import { photograph } from '../../src/claims/papers/testing/make-picture.ts'
import type { PeopleView } from '../../src/coverage/api.ts'
import { axeFindings, type Ground, overflow } from './ground.ts'

/** A death at work with two children at school, and its scholarship decided for; every paper is a drawn one. */
async function decided(ground: Ground): Promise<ClaimView> {
  const page = await ground.visit('/klaim')
  const { rows } = await ground.ask<PeopleView>(page, '/people/query', {
    figure: 'active',
    village: '73.16.01.2002',
    pageSize: 20,
  })
  const person = rows.at(-1)!
  const id = randomUUID()
  const put = async (path: string, data: object) => {
    const answer = await page.request.put(`${ground.url}/api${path}`, { data })
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  }
  await ground.ask(page, '/claims/events', {
    id,
    kind: 'death',
    cause: 'work',
    happenedOn: '2025-12-15',
    toldBy: 'village',
    personId: person.personId,
    name: person.name,
    villageCode: '73.16.01.2002',
    place: 'Kebun',
  })
  const heirs = [
    {
      relation: 'spouse',
      name: 'Sitti Rahma',
      bank: 'BRI',
      account: '025101012345536',
      accountName: 'SITTI RAHMA',
    },
    {
      relation: 'child',
      name: 'Ayu Contoh',
      bornOn: '2013-02-11',
      schooling: { level: 'SMP', grade: 7, goesOnTo: 'SMA' },
    },
    {
      relation: 'child',
      name: 'Budi Contoh',
      bornOn: '2015-03-12',
      schooling: { level: 'SD', grade: 5, goesOnTo: 'SMP' },
    },
  ]
  for (const heir of heirs) await put(`/claims/events/${id}/heirs/${randomUUID()}`, { alive: true, ...heir })
  const event = await ground.ask<EventView>(page, `/claims/events/${id}`)
  const { id: claim } = event.claims.find(({ programme }) => programme === 'BEASISWA')!
  const { papers } = await ground.ask<ClaimView>(page, `/claims/${claim}`)
  const picture = await photograph(300, 400).png().toBuffer()
  for (const { kind, heirId } of [...papers, { kind: 'school-letter', heirId: null }]) {
    const paper = randomUUID()
    const file = { name: 'surat.png', mimeType: 'image/png', buffer: picture }
    const sent = await page.request.post(
      `${ground.url}/api/claims/events/${id}/documents?id=${paper}&kind=${kind}${heirId ? `&heirId=${heirId}` : ''}`,
      { multipart: { file } },
    )
    if (!sent.ok()) throw new Error(`${kind}: ${await sent.text()}`)
    const judged = await page.request.post(`${ground.url}/api/claims/documents/${paper}/state`, {
      data: { state: 'accepted' },
    })
    expect(judged.status()).toBe(204)
  }
  const step = (body: object) => ground.ask<ClaimView>(page, `/claims/${claim}/steps`, body)
  await step({ kind: 'collecting' })
  await step({ kind: 'completed' })
  const on = '2025-12-20'
  const { expected } = await step({ kind: 'submitted', on, number: 'B-77' })
  const done = await step({ kind: 'decided', outcome: 'approved', amount: expected, on })
  await page.context().close()
  return done
}

export function schoolYears(ground: () => Ground) {
  test('a scholarship is paid by the school year, and what is still owed is one number', async () => {
    const claim = await decided(ground())
    const page = await ground().visit(`/klaim/${claim.id}`)
    await page.getByRole('heading', { name: 'Tahun ajaran' }).waitFor()
    const keep = page.getByRole('button', { name: 'Simpan' }).first()
    await keep.click()
    await page.getByRole('cell', { name: 'bukti ada' }).first().waitFor()
    await keep.click()
    await page
      .getByRole('cell', { name: /^diajukan/ })
      .first()
      .waitFor()
    expect(await axeFindings(page)).toEqual([])
    await keep.click()
    await page
      .getByRole('cell', { name: /^dibayar Rp/ })
      .first()
      .waitFor()
    await page.context().close()

    for (const width of [1280, 360]) {
      const owed = await ground().visit('/klaim/beasiswa', { width })
      await owed.getByRole('heading', { level: 1, name: /^Masih terutang Rp/ }).waitFor()
      await owed.getByRole('heading', { name: 'Bukti sekolah yang ditunggu' }).waitFor()
      await owed.getByText(claim.number).first().waitFor()
      expect(await owed.locator('main').textContent()).not.toContain('Ayu Contoh')
      expect(await axeFindings(owed)).toEqual([])
      expect(await overflow(owed)).toBeLessThanOrEqual(0)
      await owed.context().close()
    }
    const phone = await ground().visit(`/klaim/${claim.id}`, { width: 360 })
    await phone.getByRole('heading', { name: 'Tahun ajaran' }).waitFor()
    expect(await overflow(phone)).toBeLessThanOrEqual(0)
    await phone.context().close()
  })
}
