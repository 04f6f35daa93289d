import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { url as embeddedUrl } from '../../src/platform/embedded/database.ts'
import { readPlace } from '../../src/platform/embedded/index.ts'

export async function withDatabase<T>(dataDir: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const place = readPlace(dataDir)!
  const client = new pg.Client(embeddedUrl(place.password, place.port!))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Every row of every table there is, the queue's too, as text, by table. */
export async function dumpOf(client: pg.Client): Promise<Map<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm') and n.nspname !~ '^(pg_catalog|pg_toast|information_schema)'`)
  const dump = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`)
    dump.set(name, rows.map(({ row }) => row).join('\n'))
  }
  return dump
}

/** What lies in the data folder beside the database's own files, byte by byte. */
export function filesOf(dataDir: string): Map<string, string> {
  const found = readdirSync(dataDir, { recursive: true, withFileTypes: true })
  return new Map(
    found
      .filter((entry) => entry.isFile() && !join(entry.parentPath, '/').startsWith(join(dataDir, 'pg/')))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.startsWith(join(dataDir, 'demo')))
      .map((path) => [path.slice(dataDir.length), readFileSync(path).toString('latin1')]),
  )
}
