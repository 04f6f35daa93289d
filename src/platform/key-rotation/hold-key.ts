import pg from 'pg'
import { type Refusal, refusal } from '../problem.ts'

/**
 * Every program that uses a database says so for as long as it lives, by a lock that goes with its connection; whoever
 * changes the key wants to be the only one.
 */
export async function holdKey(
  url: string,
  alone: boolean,
): Promise<{ ok: true; release(): Promise<void> } | Refusal> {
  const client = new pg.Client({ connectionString: url, application_name: 'semesta-key', keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  const lock = alone ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared'
  const { rows } = await client.query(`select ${lock}(hashtextextended('semesta key', 0)) as held`)
  const release = () => client.end().catch(() => undefined)
  if (rows[0].held) return { ok: true, release }
  await release()
  return refusal(alone ? 'key-in-use' : 'key-rotation-under-way')
}
