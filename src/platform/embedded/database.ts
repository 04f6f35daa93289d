import pg from 'pg'
import { superuser } from './initialise.ts'

const name = 'semesta'

export function url(password: string, port: number, { user = name, database = name } = {}): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
}

/** The program's own role is no superuser, as on any well-kept PostgreSQL; it owns its database. */
export async function ensureDatabase(password: string, port: number): Promise<void> {
  const client = new pg.Client(url(password, port, { user: superuser, database: 'postgres' }))
  await client.connect()
  try {
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [name])
    if (roles.rowCount === 0) {
      await client.query(`create role ${name} login password ${client.escapeLiteral(password)}`)
    }
    const databases = await client.query('select 1 from pg_database where datname = $1', [name])
    if (databases.rowCount === 0) await client.query(`create database ${name} owner ${name}`)
  } finally {
    await client.end()
  }
}
