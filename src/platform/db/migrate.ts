import { promises as fs } from 'node:fs'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import { FileMigrationProvider, Migrator } from 'kysely/migration'
import { projectRoot } from '../config.ts'
import { buildReach, dropReach } from './reach/index.ts'
import type { Schema } from './schema.ts'

const migrationsFolder = path.join(projectRoot, 'migrations')

function migrator(db: Kysely<Schema>) {
  return new Migrator({
    db,
    provider: new FileMigrationProvider({
      fs: {
        readdir: async (folder) => (await fs.readdir(folder)).filter((file) => !file.includes('.test.')),
      },
      path,
      migrationFolder: migrationsFolder,
    }),
  })
}

/** Brings the database forward; starts at the same time wait for one another. Returns the names applied. */
export async function migrate(db: Kysely<Schema>): Promise<string[]> {
  if ((await migrationState(db)).pending.length > 0) await dropReach(db)
  const { error, results = [] } = await migrator(db).migrateToLatest()
  if (error) throw error
  await buildReach(db)
  return results.map((result) => result.migrationName)
}

/** Brings an empty database forward as far as the named migration: where an older backup stands. */
export async function migrateTo(db: Kysely<Schema>, name: string): Promise<void> {
  const { error } = await migrator(db).migrateTo(name)
  if (error) throw error
}

/** Names of the migrations applied, and of those not yet; reads only. */
export async function migrationState(db: Kysely<Schema>): Promise<{ applied: string[]; pending: string[] }> {
  const migrations = await migrator(db).getMigrations()
  return {
    applied: migrations.filter((migration) => migration.executedAt).map((migration) => migration.name),
    pending: migrations.filter((migration) => !migration.executedAt).map((migration) => migration.name),
  }
}

/** True when the database was made by a newer version of this program. */
export async function isFromTheFuture(db: Kysely<Schema>): Promise<boolean> {
  const known = new Set((await migrator(db).getMigrations()).map((migration) => migration.name))
  const exists = await sql<{
    found: string | null
  }>`select to_regclass('kysely_migration')::text as found`.execute(db)
  if (!exists.rows[0]?.found) return false
  const stored = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return stored.rows.some((row) => !known.has(row.name))
}
