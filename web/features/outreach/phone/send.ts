import type { VisitsView } from '../../../../src/outreach/visits/api.ts'
import type { RegistrationView } from '../../../../src/registration/api.ts'
import { Problem } from '../../../ui/api.ts'
import { askAs } from './holder.ts'
import { type Item, itemsOf, keep, type Why } from './queue.ts'
import type { Holder } from './store.ts'

/** Why sending stopped before the end of the queue; what waits goes on waiting. */
export type Stop = 'no-line' | 'signed-out' | 'other-account' | 'busy' | 'forbidden'
const stopOf = ({ status, code }: Problem): Stop | undefined => {
  if (status === 0) return 'no-line'
  if (status === 401) return 'signed-out'
  if (code === 'account-other') return 'other-account'
  if (status === 403) return 'forbidden'
  return status === 429 || status >= 500 ? 'busy' : undefined
}

/** Sends what waits, one after the other, the oldest first; one tab of a phone at a time. */
export function sendQueue(holder: Holder, told: () => Promise<void>): Promise<Stop | undefined> {
  return navigator.locks.request('semesta-desa', async () => {
    const { items } = await itemsOf(holder)
    for (const item of items) {
      if (item.state !== 'waiting') continue
      const stop = await sendOne(holder, item)
      await told()
      if (stop) return stop
    }
    return undefined
  })
}

async function sendOne(holder: Holder, item: Item): Promise<Stop | undefined> {
  // Noted first: what may have arrived can no longer be taken back here.
  const tried: Item = { ...item, tries: item.tries + 1 }
  if (!(await keep(holder, tried, true))) return undefined
  try {
    await keep(holder, { ...tried, ...(await answerTo(holder, tried)) } as Item, true)
    return undefined
  } catch (error) {
    if (!(error instanceof Problem)) return 'no-line'
    const stop = stopOf(error)
    if (stop) return stop
    await keep(holder, { ...tried, state: 'refused', why: whyOf(error) }, true)
    return undefined
  }
}

async function answerTo(holder: Holder, item: Item): Promise<Partial<Item>> {
  const sent = { state: 'sent' as const, why: undefined, sentAt: new Date().toISOString() }
  if (item.kind === 'registration') {
    const { outcome } = await askAs<RegistrationView>(holder, '/registrations', { id: item.id, ...item.body })
    return { ...sent, outcome }
  }
  const { id, member: memberId, writtenAt: deviceAt } = item
  const { applied, faults, conflicts } = await askAs<VisitsView>(holder, '/outreach/visits', {
    visits: [{ ...item.body, id, memberId, deviceAt }],
    deviceNow: new Date().toISOString(),
  })
  if (!applied)
    return { state: 'refused', why: { code: 'visit-faults', visit: faults.map(({ code }) => code) } }
  return { ...sent, conflict: conflicts > 0 }
}

function whyOf({ code, detail }: Problem): Why {
  if (code !== 'registration-faults') return { code, detail }
  const { fields: _, ...faults } = detail
  return {
    code,
    fields: Object.fromEntries(Object.entries(faults).map(([at, fault]) => [at, String(fault)])),
  }
}
