import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWatch } from '../src/operations/watch.ts'
import { type OpenApp, openApp } from './open-app.ts'

const token = 'token-penjaga-metrik'
let open: OpenApp
beforeAll(async () => {
  open = await openApp()
})
afterAll(() => open.close())

const direct = { host: '127.0.0.1:7316' }
const scrape = (headers: Record<string, string> = direct, remoteAddress = '127.0.0.1') =>
  open.app.inject({ url: '/metrics', headers, remoteAddress })
/** Values by name and labels, as `semesta_sessions` or `semesta_jobs{job="refresh",state="created"}`. */
async function values(): Promise<Map<string, number>> {
  const lines = (await scrape()).body.split('\n').filter((line) => line && !line.startsWith('#'))
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  )
}

describe('/metrics', () => {
  it('counts requests by pattern, method and status, whatever was in their addresses', async () => {
    const id = '01980000-0000-7000-8000-000000000000'
    await open.ask(`/api/people/${id}`)
    await open.ask('/api/people/7316014107909001?q=Siti')
    await open.ask('/rahasia/7316014107909001')
    const seen = await values()
    const count = (route: string, status: number) =>
      seen.get(
        `semesta_http_request_duration_seconds_count{method="GET",route="${route}",status="${status}"}`,
      )
    expect(count('/api/people/:personId', 404)).toBe(1)
    expect(count('/api/people/:personId', 400)).toBe(1)
    expect(count('(none)', 404)).toBe(1)
    const text = (await scrape()).body
    expect(text).not.toMatch(/7316014107909001|Siti|01980000|73\.16/)
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  it('tells of connections, jobs, figures, the audit and sessions', async () => {
    await open.db
      .insertInto('tenant')
      .values({ regency_code: '73.16', created_at: new Date(), lists_version: 2, linked_version: 1 })
      .onConflict((oc) => oc.column('regency_code').doUpdateSet({ lists_version: 2, linked_version: 1 }))
      .execute()
    await open.ask('/api/people/query', {})
    const seen = await values()
    expect(seen.get('semesta_database_up')).toBe(1)
    expect(seen.get('semesta_figures_behind')).toBe(1)
    expect(seen.get('semesta_sessions')).toBe(1)
    expect(seen.get('semesta_audit_unsealed_rows')).toBeGreaterThan(0)
    expect(seen.get('semesta_audit_unsealed_age_seconds')).toBeGreaterThanOrEqual(0)
    expect(seen.get('semesta_db_connections{pool="screens",state="idle"}')).toBeGreaterThan(0)
    await open.ask('/api/audit/verify', {})
    await expect
      .poll(async () => (await values()).get('semesta_audit_verified_ok'), { timeout: 20_000 })
      .toBe(1)
  })

  it('answers a program on this machine that asks directly, and nobody else', async () => {
    expect((await scrape()).statusCode).toBe(200)
    const foreign: Record<string, string>[] = [
      { 'x-forwarded-for': '10.1.2.3' },
      { forwarded: 'for=10.1.2.3' },
      { host: 'semesta.enrekangkab.go.id' },
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const more of foreign) {
      const answer = await scrape({ ...direct, ...more })
      expect(answer.statusCode).toBe(404)
      expect(answer.body).not.toContain('semesta_')
    }
    expect((await scrape(direct, '10.1.2.3')).statusCode).toBe(404)
  })

  it('asks for the token where one is set, of everybody', async () => {
    const watched = await openApp({
      watch: await openWatch({ metricsToken: token, tracesUrl: undefined }, true),
    })
    const ask = (authorization?: string) =>
      watched.app.inject({ url: '/metrics', headers: { ...direct, ...(authorization && { authorization }) } })
    expect((await ask()).statusCode).toBe(404)
    expect((await ask(`Bearer ${token}x`)).statusCode).toBe(404)
    const answer = await ask(`Bearer ${token}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('process_resident_memory_bytes')
    await watched.close()
  })

  it('answers when the database does not, and says so', async () => {
    await open.db.schema.alterTable('session').renameTo('session_away').execute()
    const seen = await values().finally(() =>
      open.db.schema.alterTable('session_away').renameTo('session').execute(),
    )
    expect(seen.get('semesta_database_up')).toBe(0)
    expect(seen.has('semesta_sessions')).toBe(false)
  })
})
