import { api, Problem } from '../../../ui/api.ts'
import { leftUntold } from '../../access/phone-here.ts'
import { findHolder, findList, type List, takeAlong } from './holder.ts'
import { countSealed, drop, type Item, itemsOf, keep } from './queue.ts'
import { type Stop, sendQueue } from './send.ts'
import { type Holder, wipe } from './store.ts'

export interface Phone {
  stage: 'opening' | 'locked' | 'open' | 'unfit' | 'older'
  holder?: Holder | undefined
  list?: List | undefined
  items: Item[]
  /** Of the holder, and nobody opens them any more. */
  unreadable: string[]
  /** Notes that lie here sealed and cannot be opened now. */
  sealed: number
  /** What keeps it from the server; nothing while all is well. */
  stop?: Stop | undefined
  busy: boolean
}

let now: Phone = { stage: 'opening', items: [], unreadable: [], sealed: 0, busy: false }
const listeners = new Set<() => void>()
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('semesta-desa') : undefined

export const phoneNow = (): Phone => now
export function listen(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
function show(next: Partial<Phone>) {
  now = { ...now, ...next }
  for (const listener of listeners) listener()
}

/** Shows what is on the phone; asks nobody. */
export async function look(): Promise<void> {
  const holder = await findHolder(Date.now())
  if (!holder)
    return show({
      stage: 'locked',
      holder,
      list: undefined,
      items: [],
      unreadable: [],
      sealed: await countSealed(),
    })
  const [list, notes, sealed] = await Promise.all([
    findList(holder),
    itemsOf(holder),
    countSealed(holder.account),
  ])
  show({ stage: 'open', holder, list, ...notes, sealed })
}

async function tellTabs() {
  await look()
  tabs?.postMessage('changed')
}

/** Phones do not always say that the line is back. */
const often = 15_000
const fresh = 10 * 60_000
const sentKept = 24 * 60 * 60_000
let running: Promise<void> | undefined
let again = false

/** Reaches for the server: what waits is sent, and the list is taken anew when it is not fresh any more. */
export function reach(): Promise<void> {
  again = true
  running ??= reachOn().finally(() => {
    running = undefined
  })
  return running
}

async function reachOn(): Promise<void> {
  show({ busy: true })
  try {
    // What is written down meanwhile is sent as well.
    while (again) {
      again = false
      show({ stop: await reachOnce() })
    }
  } finally {
    await look()
    show({ busy: false })
  }
}

async function reachOnce(): Promise<Stop | undefined> {
  try {
    if (leftUntold.is()) {
      await api.delete('/session').catch((error: unknown) => {
        // Over already.
        if (!(error instanceof Problem) || error.status !== 401) throw error
      })
      leftUntold.set(false)
      return undefined
    }
    const sent = now.holder && isWaiting() ? await sendQueue(now.holder, tellTabs) : 'nothing'
    if (sent && sent !== 'nothing' && sent !== 'other-account') return sent
    const stale = !now.list || Date.now() - now.list.at > fresh
    // Without a word from the server nobody knows that the line is back.
    if (stale || sent === 'other-account' || (sent === 'nothing' && now.stop)) await renew()
    return undefined
  } catch (error) {
    return stopFor(error)
  }
}

const isWaiting = () => now.items.some(({ state }) => state === 'waiting')

async function renew() {
  await takeAlong()
  await look()
  const old = Date.now() - sentKept
  const gone = now.items.filter(({ state, sentAt }) => state === 'sent' && Date.parse(sentAt ?? '') < old)
  await drop(gone.map(({ id }) => id))
  await tellTabs()
  again ||= isWaiting()
}

function stopFor(error: unknown): Stop {
  if (!(error instanceof Problem) || error.status === 0) return 'no-line'
  if (error.status === 401) return 'signed-out'
  return error.status === 403 ? 'forbidden' : 'busy'
}

/** Kept on the phone first; sent when the line allows. */
export async function write(item: Item): Promise<void> {
  const { holder } = now
  if (!holder) throw new Error('nobody holds this phone')
  await keep(holder, item)
  await tellTabs()
  void reach()
}

export async function remove(ids: readonly string[]): Promise<void> {
  await drop(ids)
  await tellTabs()
}

/** Leaves: key and list are wiped at once, and the server is told when it can be; what waits is dropped only if that is asked. */
export async function leave({ dropping }: { dropping: boolean }): Promise<void> {
  if (dropping) await drop(now.items.map(({ id }) => id))
  await wipe()
  leftUntold.set(true)
  await tellTabs()
  await reach()
}

/** Goes on by itself: when the line is back, when the page is looked at again, and every now and then. */
export function start(): () => void {
  if (!isSecureContext || !('indexedDB' in globalThis)) {
    show({ stage: 'unfit' })
    return () => undefined
  }
  const wake = () => void reach()
  const seen = () => void (document.visibilityState === 'visible' && reach())
  const other = () => void look()
  const cut = () => show({ stop: 'no-line' })
  addEventListener('online', wake)
  addEventListener('offline', cut)
  document.addEventListener('visibilitychange', seen)
  tabs?.addEventListener('message', other)
  const each = setInterval(wake, often)
  const failed = (error: unknown) =>
    show({ stage: error instanceof DOMException && error.name === 'VersionError' ? 'older' : 'unfit' })
  void look().then(reach, failed)
  return () => {
    removeEventListener('online', wake)
    removeEventListener('offline', cut)
    document.removeEventListener('visibilitychange', seen)
    tabs?.removeEventListener('message', other)
    clearInterval(each)
  }
}
