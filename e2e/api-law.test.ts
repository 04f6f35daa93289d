import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenApp, openApp } from './open-app.ts'

let open: OpenApp
beforeAll(async () => {
  open = await openApp()
})
afterAll(() => open.close())

const death = {
  segment: 'BPU',
  memberSince: '2026-01-05',
  paidThrough: '2026-03',
  diedOn: '2026-03-20',
  workRelated: false,
}
const english = { 'accept-language': 'en' }

it('assesses a case by the law as the regency reads it', async () => {
  const first = await open.ask('/api/law/assess', { rule: 'jkm', facts: death }, english)
  expect(first.statusCode).toBe(200)
  expect(first.json()).toMatchObject({
    outcome: 'due',
    total: 42_000_000,
    otherReadings: [{ option: 'exclusive', total: 10_000_000 }],
  })
  expect(first.json().lines[0].title).toBe('Death grant')

  const choice = { reading: 'jkm.masa-tunggu-bpu.batas', option: 'exclusive', reason: 'Jawaban cabang' }
  expect((await open.ask('/api/law/choices', choice)).json().readings).toMatchObject([
    { reading: choice.reading, option: 'exclusive', by: 'admin', reason: 'Jawaban cabang' },
  ])
  const second = await open.ask('/api/law/assess', { rule: 'jkm', facts: death })
  expect(second.json()).toMatchObject({
    total: 10_000_000,
    law: { readings: { [choice.reading]: 'exclusive' } },
  })
  expect(second.json().hash).not.toBe(first.json().hash)
  expect((await open.ask('/api/law/choices')).json()).toMatchObject({ accepted: [] })
})

it('gives it as a PDF, in the language asked for', async () => {
  const body = { rule: 'jkm', facts: death, language: 'en' }
  const answer = await open.ask('/api/law/assessment.pdf', body)
  expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
    200,
    'application/pdf',
    'no-store',
  ])
  const document = await getDocumentProxy(new Uint8Array(answer.rawPayload))
  const { text } = await extractText(document, { mergePages: true })
  expect(text).toContain('What is owed')
})

it.each([
  ['/api/law/assess', { rule: 'jkx', facts: {} }, 404, 'law-rule-unknown'],
  ['/api/law/assess', { rule: 'jkm', facts: { ...death, segment: 'X' } }, 422, 'fact-not-one-of'],
  ['/api/law/assessment.pdf', { rule: 'jkm', facts: {} }, 422, 'fact-missing'],
  ['/api/law/choices', { figure: 'x', accept: true, reason: 'coba saja' }, 404, 'law-figure-unknown'],
  ['/api/law/choices', { figure: 'x', accept: true, reason: '' }, 400, 'invalid-request'],
  ['/api/law/diff', { a: { on: '2026-03' }, b: { on: '2026-05' } }, 409, 'law-no-memberships'],
  ['/api/law/diff', { a: { on: 'kapan' }, b: {} }, 400, 'invalid-request'],
])('%s refuses %j', async (url, body, status, code) => {
  const refused = await open.ask(url, body, english)
  expect([refused.statusCode, refused.json().code]).toEqual([status, code])
})

it('compares two laws over the memberships of a day', async () => {
  const answer = await open.ask('/api/law/diff', {
    a: { on: '2026-03' },
    b: { on: '2026-05' },
    asOf: '2026-01-01',
  })
  expect(answer.json()).toMatchObject({
    a: { on: '2026-03-01', proposals: [] },
    total: { memberships: 0 },
    byGroup: [],
  })
})
