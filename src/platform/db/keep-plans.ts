import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'

/** Statements that are kept, of all connections of a pool; what comes later is planned each time as before. */
const most = 150
/** Asked so often before it is kept: texts that change with each request never are. */
const often = 3

interface Asked {
  times: number
  name: string | undefined
}

/**
 * Lets the database keep the plans of statements that come again and again: planning a statement over the views that
 * stand before the tables costs it ten times what running it does. `spaceOf` says in which schemas names are looked up:
 * a plan is kept for each.
 */
export function plansKept(spaceOf: (client: PoolClient) => string): (client: PoolClient) => void {
  const seen = new Map<string, Asked>()
  let kept = 0

  function nameOf(text: string, space: string): string | undefined {
    const key = `${space} ${text}`
    if (seen.size > 20 * most) seen.clear()
    const known = seen.get(key) ?? { times: 0, name: undefined }
    seen.set(key, known)
    known.times += 1
    if (!known.name && known.times >= often && kept < most) {
      kept += 1
      known.name = createHash('sha256').update(key).digest('base64url').slice(0, 20)
    }
    return known.name
  }

  return (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      const [text, values] = given
      const name =
        given.length === 2 && typeof text === 'string' && Array.isArray(values) && values.length > 0
          ? nameOf(text, spaceOf(client))
          : undefined
      return name === undefined ? query(...given) : query({ name, text, values })
    }) as typeof client.query
  }
}
