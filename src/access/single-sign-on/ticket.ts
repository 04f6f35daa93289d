import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Secrets } from '../../platform/crypto.ts'

const ticket = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Path of this site to go on to. */
  back: z.string(),
  until: z.number(),
  /** Who binds, and in which session; without it somebody signs in. */
  binds: z
    .object({ userId: z.string(), tokenHash: z.string(), regencyCode: z.string(), actor: z.string() })
    .optional(),
})
/** What a browser carries while its user is away at the provider. */
export type Ticket = z.infer<typeof ticket>

export const ticketMinutes = 10

/** As text, signed: what was changed or made elsewhere does not count. */
export function writeTicket(key: Secrets, given: Ticket): string {
  const text = Buffer.from(JSON.stringify(given)).toString('base64url')
  return `${text}.${signatureOf(key, text)}`
}

export function readTicket(key: Secrets, shown: string | undefined, at: Date): Ticket | undefined {
  const [text = '', signature = ''] = (shown ?? '').split('.')
  const right = Buffer.from(signatureOf(key, text))
  const given = Buffer.from(signature)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const read = ticket.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  return read.success && read.data.until > at.getTime() ? read.data : undefined
}

const signatureOf = (key: Secrets, text: string) =>
  createHmac('sha256', key.derive('single-sign-on')).update(text).digest('base64url')
