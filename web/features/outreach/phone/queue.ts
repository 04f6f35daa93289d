import type { VisitBody } from '../../../../src/outreach/visits/api.ts'
import type { RegistrationBody } from '../../../../src/registration/api.ts'
import { open, seal } from './seal.ts'
import { type Holder, openStore } from './store.ts'

/** Why the server did not take it: the code of a refusal, or what is wrong by field. */
export interface Why {
  code: string
  detail?: Record<string, string | number> | undefined
  /** Faults of a visit. */
  visit?: string[] | undefined
  /** Faults of a registration, by field. */
  fields?: Record<string, string> | undefined
}
interface Common {
  id: string
  /** Whom it is about, to be told apart by who wrote it. */
  name: string
  /** By the clock of the phone. */
  writtenAt: string
  /** There is no "being sent": what was cut off is still waiting, and sent again under the same id. */
  state: 'waiting' | 'sent' | 'refused'
  tries: number
  why?: Why | undefined
  sentAt?: string | undefined
  /** The server has visits of one day that contradict each other. */
  conflict?: boolean | undefined
  /** What became of a registration. */
  outcome?: string | undefined
}
export type Item =
  | (Common & { kind: 'visit'; member: string; body: Omit<VisitBody, 'id' | 'memberId' | 'code'> })
  | (Common & { kind: 'registration'; body: Omit<RegistrationBody, 'id'> })

const place = ({ account }: Holder, id: string) => `queue ${account} ${id}`

/**
 * On the disk before this returns: whatever happens then, it is there.
 * @param again only where it still is: what was taken back meanwhile does not return, and false is told
 */
export async function keep(holder: Holder, item: Item, again = false): Promise<boolean> {
  const sealed = await seal(holder.key, place(holder, item.id), item)
  const db = await openStore()
  const work = db.transaction('queue', 'readwrite', { durability: 'strict' })
  const there = !again || (await work.store.getKey(item.id)) !== undefined
  if (there)
    await work.store.put({ id: item.id, account: holder.account, at: Date.parse(item.writtenAt), sealed })
  await work.done
  return there
}

/** What the holder wrote on this phone, the oldest first; and what no longer opens, its key having ended meanwhile. */
export async function itemsOf(holder: Holder): Promise<{ items: Item[]; unreadable: string[] }> {
  const db = await openStore()
  const rows = await db.getAllFromIndex('queue', 'account', holder.account)
  rows.sort((a, b) => a.at - b.at)
  const items: Item[] = []
  const unreadable: string[] = []
  for (const { id, sealed } of rows)
    await open<Item>(holder.key, place(holder, id), sealed).then(
      (item) => items.push(item),
      () => unreadable.push(id),
    )
  return { items, unreadable }
}

/** How many notes lie here sealed for anybody but this account. */
export async function countSealed(account?: string): Promise<number> {
  const db = await openStore()
  const own = account ? await db.countFromIndex('queue', 'account', account) : 0
  return (await db.count('queue')) - own
}

export async function drop(ids: readonly string[]): Promise<void> {
  const db = await openStore()
  const work = db.transaction('queue', 'readwrite')
  for (const id of ids) await work.store.delete(id)
  await work.done
}
