import { z } from 'zod'
import { memberRow } from '../campaigns/api.ts'

/** How long a phone may show what it keeps without having reached the server. */
export const phoneHours = 12
/** Most people a phone is given; those due first. */
export const mostOnPhone = 1000

/** POST /api/outreach/phone */
export const phoneBody = z.object({
  device: z.uuid().describe('made by the phone; the same phone and account get the same key again'),
})
export const phoneView = z.object({
  account: z.uuid(),
  username: z.string(),
  key: z.string().describe('32 bytes, base64: what this phone seals the data of this account with'),
  now: z.iso.datetime().describe("the server's clock, which decides"),
  hours: z.number().int().describe('until then the phone may show what it keeps without asking again'),
  regency: z.string(),
  mayRegister: z.boolean(),
  villages: z
    .array(z.object({ code: z.string(), name: z.string(), district: z.string() }))
    .describe('where somebody may be registered'),
  total: z.number().int().describe('how many are due; more than rows where a phone is not given all'),
  rows: z.array(memberRow),
})
export type PhoneView = z.infer<typeof phoneView>
