import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenApp, openApp } from '../open-app.ts'

const screens = mkdtempSync(join(tmpdir(), 'semesta-headers-'))
let open: OpenApp
beforeAll(async () => {
  mkdirSync(join(screens, 'assets'))
  writeFileSync(join(screens, 'index.html'), '<!doctype html><title>Semesta</title>')
  writeFileSync(join(screens, 'assets', 'app-1.js'), 'export {}')
  open = await openApp({ screens })
  await open.ask('/api/audit/verify', {})
})
afterAll(async () => {
  await open.close()
  rmSync(screens, { recursive: true })
})

/** Every kind of answer there is: what, how to get it, its status. */
const answers: [string, { method?: 'POST'; url: string; payload?: object; anonymous?: true }, number][] = [
  ['a screen', { url: '/' }, 200],
  ['a screen behind the first', { url: '/orang/x' }, 200],
  ['a file of the screens', { url: '/assets/app-1.js' }, 200],
  ['an answer of the API', { url: '/api/coverage' }, 200],
  ['persons', { method: 'POST', url: '/api/people/query', payload: {} }, 200],
  ['a file to be kept', { method: 'POST', url: '/api/law/assessment.pdf', payload: jkm() }, 200],
  ['a problem of what was sent', { method: 'POST', url: '/api/people/query', payload: { page: -1 } }, 400],
  ['not signed in', { url: '/api/coverage', anonymous: true }, 401],
  ['an unknown route', { url: '/api/nothing' }, 404],
  ['an unknown file', { url: '/assets/nothing.js' }, 404],
  ['an address that is none', { url: '/api/people/%zz' }, 404],
  ['an address too long', { url: `/api/people/${'x'.repeat(500)}` }, 404],
  ['health', { url: '/healthz' }, 200],
  ['metrics', { url: '/metrics' }, 200],
]
it.each(answers)('%s can be neither framed nor run nor guessed at', async (what, asked, status) => {
  const { anonymous, ...request } = asked
  const { headers, statusCode } = await open.app.inject({
    method: 'GET',
    ...request,
    headers: { host: 'localhost' },
    ...(!anonymous && { cookies: open.cookies }),
  })
  expect(statusCode).toBe(status)
  const csp = directives(String(headers['content-security-policy']))
  expect(csp.get('default-src')).toBe("'none'")
  for (const name of ['frame-ancestors', 'object-src', 'base-uri']) expect(csp.get(name)).toBe("'none'")
  for (const name of ['script-src', 'connect-src', 'form-action'])
    expect(["'self'", "'none'", undefined]).toContain(csp.get(name))
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-frame-options']).toBe('DENY')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['x-powered-by']).toBeUndefined()
  expect(headers.server).toBeUndefined()
  expect(headers['access-control-allow-origin']).toBeUndefined()
  const kept =
    what === 'a file of the screens' ? /immutable/ : what.startsWith('a screen') ? /^no-cache$/ : /^no-store$/
  expect(headers['cache-control']).toMatch(kept)
  if (statusCode >= 400) expect(headers['content-type']).toContain('application/problem+json')
})

it('asks browsers to come by https, once they came by it', async () => {
  const ask = (proto: string) =>
    open.app.inject({ url: '/', headers: { 'x-forwarded-proto': proto }, remoteAddress: '127.0.0.1' })
  expect((await ask('https')).headers['strict-transport-security']).toBe(
    'max-age=31536000; includeSubDomains',
  )
  expect((await ask('http')).headers['strict-transport-security']).toBeUndefined()
  const abroad = { url: '/', headers: { 'x-forwarded-proto': 'https' }, remoteAddress: '10.9.9.9' }
  expect((await open.app.inject(abroad)).headers['strict-transport-security']).toBeUndefined()
})

it('hands out a session that no script reads, that goes to no other site, and by https only where there is https', async () => {
  const enter = (proto: string) =>
    open.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'admin', password: 'kata-sandi-uji' },
      headers: { 'x-forwarded-proto': proto },
      remoteAddress: '127.0.0.1',
    })
  const cookie = (await enter('https')).headers['set-cookie'] as string
  expect(cookie).toMatch(/; HttpOnly/)
  expect(cookie).toMatch(/; SameSite=Strict/)
  expect(cookie).toMatch(/; Secure/)
  expect((await enter('http')).headers['set-cookie']).not.toMatch(/Secure/)
})

const directives = (policy: string) =>
  new Map(
    policy.split(';').map((each) => {
      const [name = '', ...values] = each.trim().split(/\s+/)
      return [name, values.join(' ')]
    }),
  )

function jkm() {
  return {
    rule: 'jkm',
    facts: {
      segment: 'BPU',
      memberSince: '2026-01-05',
      paidThrough: '2026-03',
      diedOn: '2026-03-20',
      workRelated: false,
    },
    language: 'id',
  }
}
