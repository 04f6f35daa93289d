import { AsyncLocalStorage } from 'node:async_hooks'
import type { PoolClient } from 'pg'
import { schemas } from './views.ts'

/** Whose rows a statement may see: a regency, or one district or village of it. */
export interface Reach {
  regencyCode: string
  /** Empty for the whole regency. */
  districtCode: string
  /** Empty for the whole district. */
  villageCode: string
  /** Whose lists, and through them which people. */
  lists: Lists
}

/** `all`; those of one office, by its id; lists of participants alone; or none, where only totals are seen. */
export type Lists = 'all' | 'participants' | 'none' | (string & {})

const store = new AsyncLocalStorage<Reach>()

/** What runs in `work`, and what it starts, sees the rows of `reach` alone. */
export const within = <T>(reach: Reach, work: () => T): T => store.run(reach, work)

/** For what the program does for everybody in the regency when one of them happens to ask first. */
export function forTheRegency<T>(work: () => T): T {
  const reach = store.getStore()
  return reach ? store.run({ ...reach, districtCode: '', villageCode: '', lists: 'all' }, work) : work()
}

/** Connections begin seeing nothing at all. */
export const seeingNothing = '-c search_path=pg_catalog'

const told = new WeakMap<PoolClient, string>()

/** Tells a connection whose rows it may show; refuses to lend it when nobody said. */
export async function confine(client: PoolClient): Promise<void> {
  const reach = store.getStore()
  if (!reach) throw new Error('a statement within reach was run outside of any')
  const { regencyCode, districtCode, villageCode, lists } = reach
  const words = [`${schemaOf(reach)}, public`, regencyCode, districtCode, villageCode, lists]
  if (told.get(client) === words.join('|')) return
  told.delete(client)
  await client.query({
    name: 'confine',
    text: `select set_config('search_path', $1, false), set_config('semesta.regency', $2, false),
      set_config('semesta.district', $3, false), set_config('semesta.village', $4, false),
      set_config('semesta.lists', $5, false)`,
    values: words,
  })
  told.set(client, words.join('|'))
}

/** Where names are looked up on a connection, as it was last told. */
export const spaceOf = (client: PoolClient): string => told.get(client)?.split(',')[0] ?? ''

function schemaOf({ districtCode, lists }: Reach): string {
  if (lists === 'participants') return schemas.participants
  if (lists !== 'all') return schemas.office
  return districtCode === '' ? schemas.whole : schemas.part
}
