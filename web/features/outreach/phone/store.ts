import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** Text under the key of an account; nothing else of anybody is kept on a phone. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}
/** Whose phone this is now. The key cannot be taken out of the browser, and is gone when its time is over. */
export interface Holder {
  account: string
  username: string
  key: CryptoKey
  /** By the clock of the phone, milliseconds. */
  until: number
  seen: number
  /** Milliseconds by which that clock was ahead of the server's when it was last asked. */
  ahead: number
}
export interface QueueRow {
  id: string
  account: string
  at: number
  sealed: Sealed
}

interface Layout extends DBSchema {
  device: { key: 'id'; value: string }
  holder: { key: 'now'; value: Holder }
  list: { key: string; value: Sealed }
  queue: { key: string; value: QueueRow; indexes: { account: string } }
}

/** A new layout is a new number and a step in `upgrade`; steps before it are never changed. */
const layout = 2

let opened: Promise<IDBPDatabase<Layout>> | undefined

/** The phone's own database; opened once, and let go when another tab brings a newer layout. */
export function openStore(): Promise<IDBPDatabase<Layout>> {
  opened ??= openDB<Layout>('semesta-desa', layout, {
    upgrade(db, before, _now, all) {
      if (before < 1) {
        db.createObjectStore('device')
        db.createObjectStore('holder')
        db.createObjectStore('list')
        db.createObjectStore('queue', { keyPath: 'id' })
      }
      // 2: what waits is found by whose it is; what waited before stays as it lies.
      if (before < 2) all.objectStore('queue').createIndex('account', 'account')
    },
    blocking: () => void forget(),
    terminated: () => void forget(),
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

async function forget() {
  const db = await opened
  opened = undefined
  db?.close()
}

/** Which phone this is, to the server; it says nothing of whom it belongs to. */
export async function deviceId(): Promise<string> {
  const db = await openStore()
  const known = await db.get('device', 'id')
  if (known) return known
  const made = crypto.randomUUID()
  await db.put('device', made, 'id')
  return made
}

/** Lets go of the key and the list. What waits to be sent stays sealed, until the same person signs in here again. */
export async function wipe(): Promise<void> {
  const db = await openStore()
  const work = db.transaction(['holder', 'list'], 'readwrite')
  await work.objectStore('holder').clear()
  await work.objectStore('list').clear()
  await work.done
}
