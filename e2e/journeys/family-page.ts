import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { PeopleView } from '../../src/coverage/api.ts'
import { axeFindings, type Ground, overflow } from './ground.ts'

export function familyPage(ground: () => Ground) {
  test('a family reads how far its case is on a phone, with a code, a birth date and nothing else', async () => {
    const office = await ground().visit('/daftar')
    const { rows } = await ground().ask<PeopleView>(office, '/people/query', {
      figure: 'active',
      village: '73.16.01.2002',
      pageSize: 20,
    })
    const person = rows.find(({ birthDate }) => birthDate !== null)!
    const id = randomUUID()
    await ground().ask(office, '/claims/events', {
      id,
      kind: 'death',
      cause: 'not-work',
      // A day the made-up lists speak of.
      happenedOn: '2025-12-15',
      toldBy: 'family',
      personId: person.personId,
      name: person.name,
      villageCode: '73.16.01.2002',
    })
    const { code } = await ground().ask<{ code: string }>(office, `/claims/events/${id}/family-code`, {})
    await office.context().close()

    const phone = await ground().visit(`/keluarga#${code}`, { width: 360, signedIn: false })
    await phone.getByRole('heading', { level: 1, name: 'Kabar klaim keluarga' }).waitFor()
    expect(await axeFindings(phone)).toEqual([])
    expect(await overflow(phone)).toBeLessThanOrEqual(0)
    await phone.getByLabel('Tanggal lahir peserta').fill('1950-01-01')
    await phone.getByRole('button', { name: 'Lihat kabar' }).click()
    await phone.getByText('tidak cocok dengan kasus mana pun').waitFor()
    await phone.getByLabel('Tanggal lahir peserta').fill(person.birthDate!)
    await phone.getByRole('button', { name: 'Lihat kabar' }).click()
    await phone.getByText(/^Kasus PRW-/).waitFor()
    await phone.getByRole('heading', { name: 'Santunan kematian (JKM)' }).waitFor()
    await phone.getByText('Kutipan akta kematian').waitFor()
    expect(await axeFindings(phone)).toEqual([])
    expect(await overflow(phone)).toBeLessThanOrEqual(0)
    expect(await phone.locator('main').textContent()).not.toContain(person.name)
    await phone.getByRole('button', { name: 'Keluar' }).click()
    await phone.getByLabel('Kode keluarga').waitFor()
    await phone.context().close()
  })
}
