import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { connect, type Db } from '../db/index.ts'
import { accountFor } from '../embedded/account.ts'
import { startPostmaster } from '../embedded/postmaster.ts'
import { stopAllOf } from '../embedded/stop.ts'

/** For tests: a PostgreSQL of the machine of another major version, when there is one that can be run. */
export function olderPostgres(major: number) {
  const bin = `/usr/lib/postgresql/${major}/bin`
  const account = accountFor('/nowhere')
  if (!existsSync(join(bin, 'postgres'))) return undefined
  return {
    async start(folder: string): Promise<{ db: Db; stop(): Promise<void> }> {
      for (const path of [folder, dirname(folder)]) chmodSync(path, 0o755)
      if (account) chownSync(folder, account.uid, account.gid)
      const pgdata = join(folder, 'pg')
      execFileSync(
        join(bin, 'initdb'),
        ['-D', pgdata, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
        { cwd: '/', stdio: 'ignore', uid: account?.uid, gid: account?.gid },
      )
      const binaries = {
        initdb: join(bin, 'initdb'),
        postgres: join(bin, 'postgres'),
        version: String(major),
      }
      const { port } = await startPostmaster({
        pgdata,
        logFile: join(folder, 'log'),
        binaries,
        account,
        extra: { fsync: 'off' },
      })
      const url = `postgres://tester@127.0.0.1:${port}/`
      const client = new pg.Client(`${url}postgres`)
      await client.connect()
      await client.query('create database semesta')
      await client.end()
      const db = connect(`${url}semesta`)
      return {
        db,
        async stop() {
          await db.destroy()
          await stopAllOf(pgdata)
        },
      }
    },
  }
}
