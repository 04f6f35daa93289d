import type { Secrets } from '../../platform/crypto.ts'
import type { IncidentContent } from '../api.ts'

/** What is known of an incident, as kept: sealed, and by a keyed print that the audit holds too. */
export const sealContent = (key: Secrets, content: IncidentContent) => {
  const text = JSON.stringify(content)
  return { content_sealed: key.seal(text), print: key.index('content', text) }
}
export const openContent = (key: Secrets, sealed: Buffer): IncidentContent => JSON.parse(key.open(sealed))
