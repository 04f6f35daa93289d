import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findTlsFault, reachedBy } from './database-tls.ts'
import { connect } from './db/index.ts'
import { type EmbeddedServer, startEmbedded } from './embedded/index.ts'
import { silentLog } from './log/index.ts'

describe('how a database is reached', () => {
  const away = 'postgres://u:p@db.enrekangkab.go.id/semesta'
  it.each([
    ['postgres://u:p@localhost/semesta', 'here'],
    ['postgres://u:p@127.0.0.1:5433/semesta', 'here'],
    ['postgres://u:p@[::1]/semesta', 'here'],
    ['postgres://u:p@/semesta?host=/run/postgresql', 'here'],
    [away, 'open'],
    [`${away}?sslmode=disable`, 'open'],
    [`${away}?sslmode=no-verify`, 'unverified'],
    [`${away}?sslmode=require&uselibpqcompat=true`, 'unverified'],
    [`${away}?sslmode=verify-full`, 'verified'],
    [`${away}?sslmode=require`, 'verified'],
    [`${away}?ssl=true`, 'verified'],
  ])('%s: %s', (url, reached) => {
    expect(reachedBy(url, {})).toBe(reached)
    expect(findTlsFault(url)).toBeUndefined()
  })

  it('is not verified where the runtime is told to believe anybody', () => {
    expect(reachedBy(`${away}?sslmode=verify-full`, { NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toBe('unverified')
  })

  it('is refused where it cannot be held to', () => {
    for (const mode of ['verify_full', 'verify-ful', 'allow', '', 'disable&sslmode=verify-full'])
      expect(findTlsFault(`${away}?sslmode=${mode}`)).toContain('sslmode=verify-full')
    expect(findTlsFault(`${away}?sslmode=verify-full&sslrootcert=/tidak/ada.pem`)).toContain('ENOENT')
  })
})

describe('a server with a certificate', () => {
  let folder: string
  let server: EmbeddedServer
  const at = (name: string) => join(folder, name)
  const openssl = (...given: string[]) => execFileSync('openssl', given, { stdio: 'pipe', cwd: folder })

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'semesta-tls-'))
    chmodSync(folder, 0o755)
    server = await startEmbedded(folder, { log: silentLog, extra: { fsync: 'off' } })
    const own = (name: string) => join(server.pgdata, name)
    const subject = ['-nodes', '-days', '2', '-subj', '/CN=localhost']
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-keyout',
      own('k.pem'),
      '-out',
      at('ca.pem'),
      ...subject,
      '-addext',
      'subjectAltName=DNS:localhost',
    )
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-keyout',
      at('other-key.pem'),
      '-out',
      at('other.pem'),
      ...subject,
    )
    execFileSync('cp', [at('ca.pem'), own('c.pem')])
    const { uid, gid } = statSync(server.pgdata)
    for (const name of ['k.pem', 'c.pem']) {
      chownSync(own(name), uid, gid)
      chmodSync(own(name), 0o600)
    }
    const client = new pg.Client(server.superuserUrl)
    await client.connect()
    for (const [name, value] of [
      ['ssl_cert_file', 'c.pem'],
      ['ssl_key_file', 'k.pem'],
      ['ssl', 'on'],
    ])
      await client.query(`alter system set ${name} = '${value}'`)
    await client.query('select pg_reload_conf()')
    await client.end()
  }, 120_000)
  afterAll(async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function asked(host: string, query: string): Promise<string> {
    const url = new URL(server.url)
    url.hostname = host
    const db = connect(`${url.href}?${query}`, { max: 1 })
    try {
      const { rows } = await sql<{ ssl: boolean; version: string }>`
        select ssl, version from pg_stat_ssl where pid = pg_backend_pid()`.execute(db)
      return rows[0]!.ssl ? rows[0]!.version : 'open'
    } catch (error) {
      return (error as Error).message
    } finally {
      await db.destroy()
    }
  }

  it('is reached under TLS, when the certificate is known and the name is right', async () => {
    expect(await asked('localhost', `sslmode=verify-full&sslrootcert=${at('ca.pem')}`)).toMatch(
      /^TLSv1\.[23]$/,
    )
    expect(await asked('localhost', 'sslmode=disable')).toBe('open')
  })

  it('is not reached under another certificate, without one that is known, or by another name', async () => {
    expect(await asked('localhost', `sslmode=verify-full&sslrootcert=${at('other.pem')}`)).toMatch(
      /certificate/,
    )
    expect(await asked('localhost', 'sslmode=verify-full')).toMatch(/self-signed certificate/)
    expect(await asked('127.0.0.1', `sslmode=verify-full&sslrootcert=${at('ca.pem')}`)).toMatch(/altnames/)
  })
})
