import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { silentLog } from '../log/index.ts'
import { type App, createServer } from './server.ts'

const folder = mkdtempSync(join(tmpdir(), 'semesta-screens-'))
const script = 'export const words = "semesta";'.repeat(200)
let app: App
beforeAll(async () => {
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>Semesta</title>')
  writeFileSync(join(folder, 'dist', 'assets', 'app-4f2a.js'), script)
  writeFileSync(join(folder, 'secret.txt'), 'rahasia')
  app = await createServer({ log: silentLog, screens: join(folder, 'dist') })
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

it.each(['/', '/orang', '/orang/73.16.01/x', '/daftar/impor?id=1'])(
  'answers %s with the one page, asked anew',
  async (url) => {
    const response = await app.inject(url)
    expect([response.statusCode, response.headers['cache-control']]).toEqual([200, 'no-cache'])
    expect(response.body).toContain('<title>Semesta</title>')
    expect(response.headers['content-security-policy']).toContain("script-src 'self';")
  },
)

it('keeps hashed files for ever, and sends them small', async () => {
  const response = await app.inject({ url: '/assets/app-4f2a.js', headers: { 'accept-encoding': 'br' } })
  expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(response.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(response.rawPayload).toString()).toBe(script)
})

it.each(['/assets/gone-1.js', '/api/nothing', '/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt'])(
  'has no %s',
  async (url) => {
    const response = await app.inject(url)
    expect(response.statusCode).toBeGreaterThanOrEqual(400)
    expect(response.body).not.toContain('rahasia')
    expect(response.headers['content-type']).toContain('application/problem+json')
  },
)

it('serves the API alone while the screens are not built', async () => {
  const bare = await createServer({ log: silentLog, screens: join(folder, 'nowhere') })
  expect((await bare.inject('/')).json().code).toBe('not-found')
  await bare.close()
})
