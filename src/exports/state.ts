import type { z } from 'zod'
import type { exportState } from './api.ts'
import type { StoredExport } from './store.ts'

/** Of what was kept and what time it is: nothing has to run for a request to be over. */
export function stateOf(one: StoredExport, at: Date): z.infer<typeof exportState> {
  if (one.verdict === 'refused') return 'refused'
  if (one.verdict === null) return one.expires_at <= at ? 'expired' : 'waiting'
  if (one.fetched_at) return 'fetched'
  if (one.made_at) return one.gone_at || one.available_until! <= at ? 'not-fetched' : 'ready'
  return one.failed_at ? 'failed' : 'making'
}
