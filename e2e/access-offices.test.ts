import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../src/access/questions.ts'
import { openVault } from '../src/platform/vault.ts'
import { refresh } from '../src/refresh.ts'
import { type ImportView, importView } from '../src/registry/api.ts'
import { stageImport } from '../src/registry/imports/stage-import.ts'
import { type AccessGround, homes, openAccessGround, regencyCode } from './access-ground.ts'
import { now, secrets } from './open-app.ts'

let ground: AccessGround
beforeAll(async () => {
  ground = await openAccessGround()
}, 120_000)
afterAll(() => ground.close())

const file = 'NIK,Nama,Tgl Lahir,L/P,Desa\n7316011203909021,Orang Baru,12-03-1990,L,Bangkala\n'
async function upload(role: Role, given: Record<string, string>) {
  const boundary = 'x----semesta'
  const part = (head: string, body: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
  const texts = Object.entries({ asOf: '2026-01-02', ...given }).map(([name, value]) =>
    part(`name="${name}"`, value),
  )
  return ground.app.inject({
    method: 'POST',
    url: '/api/imports',
    cookies: ground.cookiesOf(role),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${texts.join('')}${part('name="file"; filename="daftar.csv"\r\nContent-Type: text/csv', file)}--${boundary}--\r\n`,
  })
}
const stage = (id: string) =>
  stageImport(
    { db: ground.db, key: secrets, vault: openVault(ground.vaultFolder, secrets) },
    regencyCode,
    id,
    now,
  )
const as = (role: Role, method: string, url: string, body?: object) => ground.as(role, method, url, body)

describe('an office', () => {
  let view: ImportView
  it('imports a list of its own, whatever office it names, and looks at it, stores and undoes it', async () => {
    const answer = await upload('opd', { kind: 'office-workers', officeName: 'Kantor DPMPD' })
    expect(answer.statusCode).toBe(202)
    view = importView.parse(answer.json())
    expect(view.officeName).toBe('Kantor Dinas Pertanian')
    await stage(view.id)
    const rows = (await as('opd', 'GET', `/api/imports/${view.id}/rows`)).json()
    expect(rows.rows.map(({ name }: { name: string }) => name)).toEqual(['Orang Baru'])
    for (const act of ['commit', 'undo'])
      expect((await as('opd', 'POST', `/api/imports/${view.id}/${act}`)).statusCode).toBe(200)
    const { rows: acts } = (await as('auditor', 'GET', '/api/audit?actor=uji.opd')).json()
    expect(acts.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['import.created', 'import.committed', 'import.undone']),
    )
  })

  it('does not find the list of another office, whatever it asks of it', async () => {
    for (const [method, what] of [
      ['GET', ''],
      ['GET', '/rows'],
      ['GET', '/reasons'],
      ['POST', '/commit'],
      ['POST', '/undo'],
      ['POST', '/cancel'],
    ])
      expect((await as('kesra', method!, `/api/imports/${view.id}${what}`)).statusCode).toBe(404)
    const theirs = (await as('manpower', 'GET', `/api/imports/${view.id}`)).json<{ listId: string }>().listId
    const purpose = { purpose: 'Perlindungan pekerja', basis: 'public-task', reason: 'alasan uji' }
    expect((await as('kesra', 'PUT', `/api/lists/${theirs}/purpose`, purpose)).statusCode).toBe(404)
    const own = (await as('kesra', 'GET', '/api/lists')).json<{ id: string }[]>()[0]!
    expect((await as('kesra', 'PUT', `/api/lists/${own.id}/purpose`, purpose)).statusCode).toBe(200)
    const purposes = (await as('kesra', 'GET', '/api/list-purposes')).body
    expect(purposes).toContain('Bagian Kesra')
    expect(purposes).not.toContain('Dinas Pertanian')
    const lists = (await as('kesra', 'GET', '/api/lists')).json<{ office: { name: string } }[]>()
    expect(lists.map(({ office }) => office.name)).toEqual(['Kantor Bagian Kesra'])
    const offices = (await as('opd', 'GET', '/api/offices')).json<{ name: string }[]>()
    expect(offices.map(({ name }) => name)).toEqual(['Kantor Dinas Pertanian'])
  })

  it('imports only the kinds and groups that are its business', async () => {
    const refused: [Role, Record<string, string>][] = [
      ['opd', { kind: 'participants' }],
      ['opd', { kind: 'village-workers' }],
      ['dpmpd', { kind: 'office-workers' }],
      ['dpmpd', { kind: 'office-workers', group: 'keagamaan' }],
      ['kesra', { kind: 'office-workers', group: 'kader' }],
      ['branch', { kind: 'office-workers' }],
    ]
    for (const [role, given] of refused) {
      const answer = await upload(role, { officeName: 'Kantor DPMPD', ...given })
      expect(`${role} ${answer.json().code}`).toBe(`${role} import-not-yours`)
    }
    const taken = await upload('dpmpd', { kind: 'office-workers', group: 'kader' })
    expect(taken.json()).toMatchObject({ officeName: 'Kantor DPMPD' })
  })

  it('sees of a person what its own list says and whether they are protected; not who pays, nor what others say', async () => {
    const id = ground.people.get('Orang Hasan')!
    const own = await as('opd', 'GET', `/api/people/${id}`)
    expect(own.json()).toMatchObject({
      lists: 'own',
      person: { protection: 'active', coveredUntil: '2026-05-31', payerKind: null, occupation: 'Penyuluh' },
      fields: [],
      memberships: [],
      match: null,
    })
    expect(own.json().sources.map((one: { listName: string }) => one.listName)).toEqual(['Dinas Pertanian'])
    expect(own.body).not.toMatch(/Rahasia|25000000001|Pekerja desa|Peserta/)
    const whole = await as('manpower', 'GET', `/api/people/${id}`)
    expect(whole.body).toMatch(/Rahasia/)
    expect(whole.json().sources).toHaveLength(3)
  })

  it('is told no earlier day, of which its people are not kept apart', async () => {
    const earlier = { asOf: '2025-12-30', everyone: true }
    const asked = await as('opd', 'POST', '/api/people/query', earlier)
    expect(asked.json().code).toBe('day-out-of-range')
    expect((await as('manpower', 'POST', '/api/people/query', earlier)).json().total).toBe(4)
  })
})

describe('the branch', () => {
  it('sees participants with their cards, and imports their list', async () => {
    const id = ground.people.get('Orang Hasan')!
    const { sources, memberships, lists } = (await as('branch', 'GET', `/api/people/${id}`)).json()
    expect(lists).toBe('participants')
    expect(sources.map((one: { kind: string }) => one.kind)).toEqual(['participants'])
    expect(memberships).toHaveLength(1)
    const marwah = await as('branch', 'GET', `/api/people/${ground.people.get('Orang Marwah')}`)
    expect(marwah.statusCode).toBe(404)
    const taken = await upload('branch', { kind: 'participants' })
    expect(taken.json()).toMatchObject({ kind: 'participants', officeName: 'Kantor Peserta' })
  })
})

describe('offices', () => {
  it('are added once: neither the same name nor one a letter away, unless it is another', async () => {
    const add = (name: string, more = {}) =>
      as('manpower', 'POST', '/api/offices', { name, kind: 'opd', ...more })
    expect((await add('kantor  dinas PERTANIAN.')).json().code).toBe('office-known')
    expect((await add('Kantor Dinas Pertanien')).json()).toMatchObject({
      code: 'office-near',
      detail: { name: 'Kantor Dinas Pertanian' },
    })
    expect((await add('Kantor Dinas Pertanien', { another: true })).statusCode).toBe(201)
    expect((await add('SDN 12')).statusCode).toBe(201)
    expect((await add('SDN 13')).statusCode).toBe(201)
    const slip = await upload('manpower', { kind: 'office-workers', officeName: 'Kantor DPMPO' })
    expect(slip.json().code).toBe('office-near')
  })

  it('are named by a grant of those who keep their lists', async () => {
    const [user] = (await as('administrator', 'GET', '/api/accounts')).json<{ id: string }[]>()
    const grant = (more: object) =>
      as('administrator', 'POST', `/api/accounts/${user!.id}/grants`, {
        role: 'opd',
        validFrom: '2026-01-01',
        ...more,
      })
    expect((await grant({})).json().code).toBe('grant-office')
    expect((await grant({ officeId: ground.offices.get('Peserta') })).json().code).toBe('grant-office')
    expect((await grant({ officeId: ground.theirs.get('office') })).json().code).toBe('grant-office')
    expect((await grant({ role: 'province' })).json().code).toBe('grant-area')
    expect((await grant({ officeId: ground.offices.get('DPMPD') })).statusCode).toBe(200)
  })
})

describe('registering for a village', () => {
  const register = (role: Role, body: object) =>
    as(role, 'POST', '/api/registrations', { id: randomUUID(), ...body })
  const known = { name: 'Orang Sudirman', nik: '7316021203829012', birthDate: '1982-03-12' }

  it('takes whoever is new, for the own village alone, in the name of the village', async () => {
    const somebody = { name: 'Orang Tenriawaru', birthDate: '1991-01-01' }
    const outside = await register('village', { ...somebody, villageCode: homes[1] })
    expect(outside.json()).toMatchObject({
      code: 'registration-faults',
      detail: { villageCode: 'outside' },
    })
    const done = await register('village', { ...somebody, villageCode: homes[0], officeName: 'Kantor DPMPD' })
    expect(done.json()).toMatchObject({ outcome: 'new', elsewhere: 0 })
    const { id, personId } = done.json()
    expect((await as('village', 'GET', `/api/people/${personId}`)).statusCode).toBe(200)
    const lists = (await as('manpower', 'GET', '/api/lists')).json<{ office: { name: string } }[]>()
    expect(lists.map(({ office }) => office.name)).toContain('Kelurahan Bangkala, Kecamatan Maiwa')
    expect((await as('village', 'GET', `/api/registrations/${id}`)).statusCode).toBe(200)
    const back = await as('village', 'POST', `/api/registrations/${id}/take-back`, { reason: 'salah orang' })
    expect(back.json()).toMatchObject({ takenBack: { by: 'uji.village' } })
  })

  it('tells of somebody known in another village that alone, stores nothing, and keeps that it was asked', async () => {
    const before = await ground.db.selectFrom('source_record').select('id').execute()
    const answer = await register('village', { ...known, villageCode: homes[0] })
    expect(answer.json()).toMatchObject({ code: 'registered-elsewhere', status: 409 })
    expect(answer.body).not.toMatch(/Sudirman|73\.16\.02|\*\*/)
    expect(await ground.db.selectFrom('source_record').select('id').execute()).toHaveLength(before.length)
    const { rows } = (await as('auditor', 'GET', '/api/audit?action=registration.elsewhere')).json()
    expect(rows).toMatchObject([{ actor: 'uji.village', subjectId: ground.people.get('Orang Sudirman') }])
    const district = await register('district', { ...known, villageCode: homes[0] })
    expect(district.json().code).toBe('registered-elsewhere')
    const whole = await register('manpower', { ...known, villageCode: homes[0] })
    expect(whole.json()).toMatchObject({ outcome: 'joined' })
    const { id } = whole.json()
    await as('manpower', 'POST', `/api/registrations/${id}/take-back`, { reason: 'uji' })
  })

  it('counts who is alike elsewhere, and shows them to the manpower office alone', async () => {
    const alike = { name: 'Orang Jumriahh', birthDate: '1983-03-12', villageCode: homes[0] }
    const done = await register('village', alike)
    expect(done.json()).toMatchObject({ outcome: 'in-doubt', joined: null })
    const own = done.json<{ questions: { village: string }[]; elsewhere: number }>()
    expect(own.elsewhere).toBeGreaterThan(0)
    expect(own.questions.filter(({ village }) => village !== 'Bangkala, Maiwa')).toEqual([])
    expect(done.body).not.toMatch(/Jumriah"/)
    const whole = (await as('manpower', 'GET', `/api/registrations/${done.json().id}`)).json()
    expect(whole.questions).toHaveLength(own.questions.length + own.elsewhere)
    expect(whole.questions.map(({ name }: { name: string }) => name)).toContain('Orang Jumriah')
    await refresh({ db: ground.db, key: secrets }, regencyCode, now)
    expect((await as('village', 'GET', `/api/registrations/${done.json().id}`)).statusCode).toBe(200)
  })
})
