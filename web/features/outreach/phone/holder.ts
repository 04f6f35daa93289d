import { accountHeader } from '../../../../src/access/account-header.ts'
import type { PhoneView } from '../../../../src/outreach/phone/api.ts'
import { api } from '../../../ui/api.ts'
import { holdPhone } from '../../access/phone-here.ts'
import { keyFrom, open, seal } from './seal.ts'
import { deviceId, type Holder, openStore, wipe } from './store.ts'

/** What is taken along; `at` by the clock of the phone. */
export type List = Omit<PhoneView, 'key'> & { at: number }

const hour = 3_600_000
const patience = 30_000

/** Whoever holds the phone, while their time lasts. A clock turned back does not lengthen it. */
export async function findHolder(now: number): Promise<Holder | undefined> {
  const db = await openStore()
  const holder = await db.get('holder', 'now')
  if (!holder) return undefined
  if (now < holder.until && now > holder.seen - hour) return holder
  await wipe()
  return undefined
}

export async function findList(holder: Holder): Promise<List | undefined> {
  const db = await openStore()
  const sealed = await db.get('list', holder.account)
  // What does not open is taken anew.
  return sealed && open<List>(holder.key, `list ${holder.account}`, sealed).catch(() => undefined)
}

/** Asks the server who is signed in here and what they take along; what somebody else had is wiped. */
export async function takeAlong(): Promise<{ holder: Holder; list: List }> {
  const { key: given, ...view } = await api.post<PhoneView>(
    '/outreach/phone',
    { device: await deviceId() },
    AbortSignal.timeout(patience),
  )
  const now = Date.now()
  const { account, username } = view
  const key = await keyFrom(given)
  const holder: Holder = {
    account,
    username,
    key,
    until: now + view.hours * hour,
    seen: now,
    ahead: now - Date.parse(view.now),
  }
  const list: List = { ...view, at: now }
  const sealed = await seal(key, `list ${account}`, list)
  const db = await openStore()
  const work = db.transaction(['holder', 'list'], 'readwrite')
  await work.objectStore('list').clear()
  await work.objectStore('list').put(sealed, account)
  await work.objectStore('holder').put(holder, 'now')
  await work.done
  holdPhone(username)
  return { holder, list }
}

/** A request that is answered only while the holder is who is signed in. */
export const askAs = <T>({ account }: Holder, path: string, body: object): Promise<T> =>
  api.post<T>(path, body, AbortSignal.timeout(patience), { [accountHeader]: account })
