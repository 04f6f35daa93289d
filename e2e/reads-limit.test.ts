import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadersView } from '../src/audit/api.ts'
import { limits } from '../src/audit/reads/limits.ts'
import { readHour } from '../src/audit/reads/read-hour.ts'
import { refreshCoverage } from '../src/coverage/questions.ts'
import { regency, settle, settleRegency } from '../src/coverage/test-population.ts'
import { now, type OpenApp, openApp } from './open-app.ts'

const page = 200
const village = '73.16.01.2001'
let open: OpenApp
let person = ''
let at = now
beforeAll(async () => {
  open = await openApp()
  await settleRegency(open.db, '2025-12-31')
  const names = Array.from({ length: page }, (_, i) => `Orang ${i}`)
  const works = names.map((name) => ({ name, worker: { standing: 'present' as const, village } }))
  person = (await settle(open.db, works))[0]!
  await open.db.transaction().execute((trx) => refreshCoverage(trx, regency, now))
})
afterAll(() => open.close())

const look = () => open.ask('/api/people/query', { pageSize: page })
const openNik = () => open.ask(`/api/people/${person}/nik`, { reason: 'Mencocokkan KTP' })
const acts = async (action: string) =>
  (await open.db.selectFrom('audit').select('detail').where('action', '=', action).execute()).map(
    ({ detail }) => detail,
  )
function later(minutes: number) {
  at = new Date(at.getTime() + minutes * 60_000)
  open.setNow(at)
}
async function lookUntil(rows: number) {
  for (let shown = 0; shown < rows; shown += page) expect((await look()).statusCode).toBe(200)
}

describe('rows of people', () => {
  it('are told to the auditor when they are many, once, and held back from nobody then', async () => {
    await lookUntil(limits.rows.told - page)
    expect(await acts('reads.many')).toEqual([])
    await lookUntil(3 * page)
    expect(await acts('reads.many')).toEqual([{ rows: limits.rows.told, limit: limits.rows.told }])
  })

  it('are held back when they are more than anybody reads; figures are not', async () => {
    later(20)
    await lookUntil(limits.rows.most - limits.rows.told - 2 * page)
    for (const answer of [await look(), await open.ask(`/api/people/${person}`)]) {
      expect(answer.statusCode).toBe(429)
      expect(answer.headers['retry-after']).toBe(String(40 * 60))
      expect(answer.json()).toMatchObject({ code: 'too-many-rows' })
      expect(answer.body).not.toContain('Orang')
    }
    expect(await acts('reads.refused')).toEqual([{ rows: limits.rows.most, limit: limits.rows.most }])
    expect((await open.ask('/api/coverage')).statusCode).toBe(200)
    expect((await open.ask('/api/session')).statusCode).toBe(200)
  })

  it('are counted alike by the audit: a server started anew goes on from there', async () => {
    const sum = (await readHour(open.db, regency, 'admin', at)).reduce((all, { rows }) => all + rows, 0)
    expect(sum).toBe(limits.rows.most)
  })

  it('are told to the auditor by account', async () => {
    const view = (await open.ask('/api/audit/reads')).json<ReadersView>()
    expect(view).toEqual({
      accounts: [{ actor: 'admin', rows: limits.rows.most, numbers: 0, state: 'refused' }],
      limits,
    })
  })

  it('are shown again when the hour has moved on', async () => {
    later(39)
    expect((await look()).statusCode).toBe(429)
    later(1)
    expect((await look()).statusCode).toBe(200)
  })
})

describe('numbers opened in full', () => {
  it('are told, then held back, and leave looking alone', async () => {
    for (let n = 0; n < limits.numbers.most; n += 1) {
      expect((await acts('numbers.many')).length).toBe(n < limits.numbers.told ? 0 : 1)
      expect((await openNik()).statusCode).toBe(200)
    }
    const answer = await openNik()
    expect(answer.statusCode).toBe(429)
    expect(answer.json()).toMatchObject({ code: 'too-many-numbers' })
    expect(await acts('nik.opened')).toHaveLength(limits.numbers.most)
    expect(await acts('numbers.refused')).toEqual([
      { number: limits.numbers.most, limit: limits.numbers.most },
    ])
    expect((await look()).statusCode).toBe(200)
  })
})
