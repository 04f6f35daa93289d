import { extractText, getDocumentProxy } from 'unpdf'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { worker } from '../src/claims/test-family.ts'
import { type AccessGround, openAccessGround } from './access-ground.ts'
import { secrets } from './open-app.ts'

let ground: AccessGround
beforeAll(async () => {
  ground = await openAccessGround()
})
afterAll(() => ground.close())

const elsewhere = '73.16.01.2002'

async function reported() {
  const person = await worker(ground.db, secrets, { cards: [{ from: '2025-01-01', until: '2027-01-01' }] })
  const id = v7()
  const told = { kind: 'death', cause: 'not-work', happenedOn: '2026-01-02', toldBy: 'family' }
  const body = { id, ...told, personId: person.id, name: person.name, villageCode: elsewhere }
  expect((await ground.ask('/api/claims/events', body)).statusCode).toBe(201)
  const event = (await ground.ask(`/api/claims/events/${id}`)).json()
  const claimId: string = event.claims[0].id
  await ground.app.inject({
    method: 'PUT',
    url: `/api/claims/${claimId}/facts`,
    payload: { facts: { children: [] } },
    cookies: ground.cookies,
  })
  return { id, claimId, number: event.number as string, name: person.name }
}

type Answer = Awaited<ReturnType<AccessGround['ask']>>
async function read(answer: Answer): Promise<string> {
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
  const document = await getDocumentProxy(new Uint8Array(answer.rawPayload))
  expect(document.numPages).toBe(1)
  return (await extractText(document, { mergePages: true })).text.replaceAll(/\s+/g, ' ')
}
const check = (code: string, remoteAddress = '10.9.9.1') =>
  ground.app.inject({ method: 'POST', url: '/api/letters/check', payload: { code }, remoteAddress })

it('a letter is one letter however often it is asked for, and its code says that it is genuine and no more', async () => {
  const one = await reported()
  const letters = `/api/claims/events/${one.id}/letters`
  const asked = { id: v7(), kind: 'owed', withCode: true }
  const both = await Promise.all([ground.ask(letters, asked), ground.ask(letters, asked)])
  const [first, second] = [await read(both[0]!), await read(both[1]!)]
  expect(second).toBe(first)
  for (const words of [one.name, 'Rp42.000.000', 'SRT-2026-0001', one.number, '/surat#'])
    expect(first).toContain(words)
  expect(first).not.toMatch(/\d{16}/)
  expect(both[0]!.headers['content-disposition']).toContain('SRT-2026-0001.pdf')
  const next = await read(await ground.ask(letters, { ...asked, id: v7(), withCode: false }))
  expect(next).toContain('SRT-2026-0002')
  expect(next).not.toContain('/keluarga')
  await ground.ask(`/api/claims/events/${one.id}/cause`, { cause: 'work', reason: 'Di tempat kerja' })
  expect(await read(await ground.ask(letters, asked))).toBe(first)

  const code = /Kode surat: (\S{11})/.exec(first)![1]!
  const genuine = await check(code.toLowerCase().replace('-', ' '))
  expect(genuine.json()).toEqual({
    number: 'SRT-2026-0001',
    kind: 'owed',
    on: '2026-01-05',
    office: 'Dinas Tenaga Kerja',
  })
  const family = /kode (\S{11}) dan tanggal lahir/.exec(first)![1]!
  for (const wrong of [family, 'BCDFG-23456', 'apa saja', ''])
    expect([(await check(wrong)).statusCode, (await check(wrong, '10.9.9.2')).json().code]).toEqual([
      404,
      'claim-letter-unknown',
    ])
  const look = { code: family, birthDate: '1985-03-17' }
  expect(
    (await ground.app.inject({ method: 'POST', url: '/api/family/case', payload: look })).statusCode,
  ).toBe(200)
  for (let i = 0; i < 6; i += 1) await check('CCCCC-22222', `10.8.8.${i}`)
  expect((await check('CCCCC-22222', '10.8.9.1')).statusCode).toBe(429)

  const kept = await ground.db.selectFrom('claim_letter').selectAll().execute()
  expect(kept).toHaveLength(2)
  expect(JSON.stringify(kept.map(({ content_sealed: _, ...row }) => row))).not.toContain(code)
  const acts = await ground.db
    .selectFrom('audit')
    .select('action')
    .where('action', 'like', 'claim-letter.%')
    .execute()
  expect(acts.map(({ action }) => action).toSorted()).toEqual([
    'claim-letter.made',
    'claim-letter.made',
    'claim-letter.printed-again',
    'claim-letter.printed-again',
  ])
})

it('a cover letter names its claim, and what a case gives no ground for is refused', async () => {
  const one = await reported()
  const letters = `/api/claims/events/${one.id}/letters`
  const id = v7()
  const cover = await read(await ground.ask(letters, { id, kind: 'cover', claimId: one.claimId }))
  expect(cover).toContain('Kepala Kantor Cabang BPJS Ketenagakerjaan')
  const refused = async (body: object) => {
    const answer = await ground.ask(letters, body)
    return [answer.statusCode, answer.json().code]
  }
  expect(await refused({ id, kind: 'owed' })).toEqual([409, 'claim-letter-differs'])
  expect(await refused({ id: v7(), kind: 'cover' })).toEqual([400, 'invalid-request'])
  expect(await refused({ id: v7(), kind: 'receipt' })).toEqual([409, 'claim-letter-empty'])
  expect(await refused({ id: v7(), kind: 'refusal', claimId: one.claimId })).toEqual([
    409,
    'claim-letter-empty',
  ])
  const kept = await ground.db.selectFrom('claim_letter').select('number').execute()
  expect(kept.map(({ number }) => number).toSorted()).toEqual([
    'SRT-2026-0001',
    'SRT-2026-0002',
    'SRT-2026-0003',
  ])
})

it('a village prints letters to families of its own cases, and none to BPJS', async () => {
  const other = await reported()
  const asked = { id: v7(), kind: 'owed' }
  const as = (role: 'village' | 'leader' | 'branch', id: string, body: object) =>
    ground.as(role, 'POST', `/api/claims/events/${id}/letters`, body)
  expect((await as('village', other.id, asked)).statusCode).toBe(404)
  expect((await as('leader', other.id, asked)).statusCode).toBe(403)
  expect(
    (await as('village', other.id, { ...asked, kind: 'cover', claimId: other.claimId })).statusCode,
  ).toBe(403)
  const id = v7()
  const told = { kind: 'death', cause: 'not-work', happenedOn: '2026-01-02', toldBy: 'village' }
  const hasan = { personId: ground.people.get('Orang Hasan')!, name: 'Orang Hasan', birthDate: '1980-03-12' }
  const own = await ground.as('village', 'POST', '/api/claims/events', {
    id,
    ...told,
    ...hasan,
    villageCode: '73.16.01.1001',
  })
  expect(own.statusCode).toBe(201)
  const claim = (await ground.ask(`/api/claims/events/${id}`)).json().claims[0].id
  await ground.app.inject({
    method: 'PUT',
    url: `/api/claims/${claim}/facts`,
    payload: { facts: { children: [] } },
    cookies: ground.cookies,
  })
  expect(await read(await as('village', id, { ...asked, id: v7(), withCode: true }))).toContain('Orang Hasan')
  expect((await as('branch', id, { id: v7(), kind: 'cover', claimId: claim })).statusCode).toBe(200)
})
