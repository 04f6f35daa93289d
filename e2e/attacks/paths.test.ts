import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pack } from 'tar-stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { restoreBackup } from '../../src/platform/backup/restore-backup.ts'
import { freshDatabase } from '../../src/platform/test-database.ts'
import { openVault } from '../../src/platform/vault.ts'
import { type OpenApp, openApp, secrets } from '../open-app.ts'
import { upload } from './upload.ts'

const secret = 'rahasia-di-luar'
const folder = mkdtempSync(join(tmpdir(), 'semesta-paths-'))
let open: OpenApp
let port: number
beforeAll(async () => {
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>Semesta</title>')
  for (const name of ['key', 'dist2', '.env', 'dist/assets/.hidden'])
    writeFileSync(join(folder, name), secret)
  open = await openApp({ screens: join(folder, 'dist') })
  await open.app.listen({ host: '127.0.0.1', port: 0 })
  port = (open.app.server.address() as AddressInfo).port
})
afterAll(async () => {
  await open.close()
  rmSync(folder, { recursive: true })
})

/** As a program sends it that does not tidy addresses. */
const raw = (path: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    )
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('close', () => resolve(text)).on('error', reject)
  })

describe('the files of the screens', () => {
  it.each([
    '/../key',
    '/assets/../../key',
    '/assets/..%2f..%2fkey',
    '/assets/%2e%2e/%2e%2e/key',
    '/%252e%252e/key',
    '/..%5ckey',
    '/assets/..\\..\\key',
    '//etc/passwd',
    '/file:///etc/passwd',
    '/key%00.js',
    '/../dist2',
    '/..;/key',
    '/%c0%ae%c0%ae/key',
    '/.env',
    '/assets/.hidden',
    `${'/..'.repeat(12)}/etc/passwd`,
  ])('do not hold %s', async (path) => {
    const answer = await raw(path)
    expect(answer).toMatch(/^HTTP\/1\.1 (200|4\d\d)/)
    expect(answer).not.toMatch(/rahasia-di-luar|root:/)
  })
})

describe('the name of a file somebody sends', () => {
  it.each([
    '../../../etc/cron.d/x.csv',
    '..\\..\\x.csv',
    '/etc/passwd',
    'a\u0000b.csv',
    `${'x'.repeat(5000)}.csv`,
  ])('%s is a word and no place', async (fileName) => {
    const before = readdirSync(open.vaultFolder, { recursive: true }).length
    const answer = await upload(open, { fileName, content: `No,Nama\n1,${fileName.length}` })
    expect(answer.statusCode).toBeLessThan(500)
    const names = readdirSync(open.vaultFolder, { recursive: true }).map(String)
    expect(names.length).toBeGreaterThanOrEqual(before)
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{2}([/\\][0-9a-f]{64})?$/)
  })
})

it('the vault knows hashes alone', async () => {
  const vault = openVault(join(folder, 'vault'), secrets)
  for (const name of ['../key', '../../key', '', 'a'.repeat(63), `${'a'.repeat(64)}/../../key`]) {
    expect(() => vault.read(name)).toThrow('not a file of the vault')
    expect(() => vault.has(name)).toThrow('not a file of the vault')
    expect(() => vault.remove(name)).toThrow('not a file of the vault')
  }
})

it.each(['files/../../outside', '../outside', '/tmp/outside', 'files/..', 'tables/../x', 'key/../outside'])(
  'a backup that names %s is refused, and nothing is written',
  async (name) => {
    const { db, close } = await freshDatabase()
    const data = join(folder, 'restored')
    mkdirSync(data, { recursive: true })
    const path = join(folder, 'evil.tar')
    const tar = pack()
    tar.entry({ name }, secret)
    tar.entry(
      { name: 'manifest.json' },
      JSON.stringify({ format: 'semesta-backup', parts: { [name]: 'ab' } }),
    )
    tar.finalize()
    await pipeline(tar, createWriteStream(path))
    const config = { dataDir: data, key: undefined }
    const done = await restoreBackup(db, config, { path, passphrase: undefined })
    expect(done).toMatchObject({ ok: false })
    expect(readdirSync(data)).toEqual([])
    expect(existsSync(join(folder, 'outside'))).toBe(false)
    await close()
  },
)
