import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadAreas } from '../src/areas/questions.ts'
import type { PersonView } from '../src/coverage/api.ts'
import type { OpenPhoneView } from '../src/coverage/sealed/api.ts'
import { refresh } from '../src/refresh.ts'
import { givenList } from '../src/registry/given-list.ts'
import { now, type OpenApp, openApp, secrets } from './open-app.ts'

const regencyCode = '73.16'
const older = '081355509001'
const newer = '+6281355509077'
const reason = 'Menyampaikan jadwal pendataan'
let open: OpenApp
let reachable = ''
let silent = ''

beforeAll(async () => {
  open = await openApp()
  await loadAreas(open.db)
  const someone = (name: string, day: string) => ({
    name,
    nik: `731601${day}03809001`,
    birthDate: `1980-03-${day}`,
    sex: 'L' as const,
    villageCode: '73.16.01.2002',
  })
  const [ali, hasan] = [someone('Muhammad Ali', '12'), someone('Hasan', '13')]
  await list('Pekerja desa', '2025-11-30', [ali, hasan], older)
  await list('Pekerja rentan', '2025-12-31', [ali], newer)
  await refresh({ db: open.db, key: secrets }, regencyCode, now)
  const found = await open.db.selectFrom('worker').select(['id', 'name']).execute()
  reachable = found.find(({ name }) => name === 'Muhammad Ali')!.id
  silent = found.find(({ name }) => name === 'Hasan')!.id
})
afterAll(() => open.close())

/** A list that tells the telephone of Muhammad Ali. */
async function list(name: string, asOf: string, rows: { name: string }[], phone: string) {
  const { recordIds } = await givenList(open.db, secrets, {
    regencyCode,
    kind: 'village-workers',
    name,
    asOf,
    rows,
  })
  await open.db
    .updateTable('source_record')
    .set({ phone_sealed: secrets.seal(phone) })
    .where('id', 'in', recordIds)
    .where('name', '=', 'Muhammad Ali')
    .execute()
}

const person = async (id: string) => (await open.ask(`/api/people/${id}`)).json<PersonView>()
const opened = (id: string, why = reason) => open.ask(`/api/people/${id}/phone`, { reason: why })

describe('the telephone of a person', () => {
  it('is told to be there, and shown nowhere, until it is opened', async () => {
    expect((await person(reachable)).sources.map(({ phone }) => phone)).toEqual([true, true])
    expect((await person(silent)).sources.map(({ phone }) => phone)).toEqual([false])
    const page = (await open.ask(`/api/people/${reachable}`)).body
    for (const number of [older, newer]) expect(page).not.toContain(number.slice(-6))
  })

  it('opens for a reason, each number with the newest list that tells it', async () => {
    expect((await opened(reachable)).json<OpenPhoneView>().phones).toEqual([
      { phone: newer, list: 'Pekerja rentan', asOf: '2025-12-31' },
      { phone: older, list: 'Pekerja desa', asOf: '2025-11-30' },
    ])
    expect((await opened(silent)).json<OpenPhoneView>().phones).toEqual([])
  })

  it('opens to nobody without a reason, or of nobody', async () => {
    expect((await opened(reachable, '  x ')).json().code).toBe('invalid-request')
    expect((await opened(v7())).json().code).toBe('not-found')
  })

  it('is written down with its reason and without the number, and told to the person', async () => {
    const acts = await open.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'phone.opened')
      .orderBy('id')
      .execute()
    expect(acts).toMatchObject([
      { actor: 'admin', subject_kind: 'person', subject_id: reachable, reason },
      { subject_id: silent },
    ])
    expect(JSON.stringify(acts)).not.toContain('8135550')
    const { byKind } = (await open.ask(`/api/people/${reachable}/trace`)).json()
    expect(byKind).toMatchObject({ 'number-opened': 1 })
  })
})
