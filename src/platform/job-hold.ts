import pg from 'pg'

/**
 * Marks a job as being run, by a lock that lives exactly as long as our process and its connection:
 * no clock, no heartbeat. Loses the job (`abort`) when the connection breaks.
 */
export async function holdJob(url: string, id: string, abort: AbortController): Promise<() => Promise<void>> {
  const client = await connected(url)
  // The one who ran it before may be dying just now: its lock goes when the server notices.
  await client.query(`set lock_timeout = '60s'`)
  await client.query(`select pg_advisory_lock(${lockOf})`, [id])
  let released = false
  client.on('end', () => {
    if (!released) abort.abort(new Error('the connection to the database was lost'))
  })
  return async () => {
    released = true
    await client.end().catch(() => undefined)
  }
}

/** True when nobody holds the job; the lock is kept until `use` is done. */
export async function ifNotHeld(url: string, id: string, use: () => Promise<void>): Promise<boolean> {
  const client = await connected(url)
  try {
    const { rows } = await client.query(`select pg_try_advisory_lock(${lockOf}) as free`, [id])
    if (!rows[0].free) return false
    await use()
    return true
  } finally {
    await client.end().catch(() => undefined)
  }
}

const lockOf = `hashtextextended('semesta job ' || $1, 0)`

async function connected(url: string) {
  const client = new pg.Client({ connectionString: url, application_name: 'semesta-job', keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
