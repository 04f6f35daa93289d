import type { Db } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { bindIdentity } from './bind.ts'
import { enterByProvider } from './enter.ts'
import type { Arrival } from './journey.ts'
import { isSessionOf } from './store.ts'
import type { Ticket } from './ticket.ts'

interface Ground {
  db: Db
  /** Where a refusal stands in the audit. */
  regencyCode: string
  at: Date
  /** The session the browser had before. */
  instead: string | undefined
}

/** What becomes of whoever came back from the provider: a page to go on to, and a session where one signed in. */
export async function comeBack(ground: Ground, arrival: Arrival): Promise<Returned> {
  const done = arrival.ok ? await finish(ground, arrival) : arrival
  if (!done.ok) return { path: pageSaying({ gagal: done.problem }, arrival.ticket) }
  const { half } = done
  return half
    ? { path: pageSaying({ langkah: 'kode' }, arrival.ticket), half }
    : { path: arrival.ticket?.back ?? '/', token: done.token }
}

interface Returned {
  path: string
  token?: string | undefined
  half?: string | undefined
}

async function finish(
  { db, regencyCode, at, instead }: Ground,
  { ticket: { binds }, identity }: Extract<Arrival, { ok: true }>,
): Promise<{ ok: true; token?: string; half?: string } | Refusal> {
  if (!binds) return enterByProvider(db, regencyCode, identity, at, instead)
  // The cookie of the session does not come along from another site: the ticket says which it was.
  if (!(await isSessionOf(db, binds, at))) return refusal('single-sign-on-lost')
  const { userId, ...acting } = binds
  return bindIdentity(db, { ...acting, at }, userId, identity)
}

/** Where one signs in, or one's own account. */
function pageSaying(said: Record<string, string>, ticket: Ticket | undefined): string {
  const query = new URLSearchParams(said)
  if (ticket?.binds) return `/akun-saya?${query}`
  if (ticket && ticket.back !== '/') query.set('kembali', ticket.back)
  return `/masuk?${query}`
}
