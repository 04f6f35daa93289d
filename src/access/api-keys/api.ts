import { z } from 'zod'
import { roles } from '../roles.ts'
import { keyRights } from './key-rights.ts'

const right = z.enum(keyRights)
const role = z.enum(roles)

export const longestDays = 365
export const usualDays = 90

/** POST /api/keys; the key is in the answer and nowhere else. */
export const keyBody = z.object({
  name: z
    .string()
    .trim()
    .min(3)
    .max(60)
    .regex(/^[\p{L}\d][\p{L}\d ._-]*$/u)
    .describe('stands in the audit as "kunci NAME"'),
  grantId: z.uuid().describe('as whom it acts: role and area of a grant'),
  rights: z.array(right).min(1).describe('what it may do of all the grant may'),
  days: z.number().int().min(1).max(longestDays).default(usualDays),
})
export type KeyBody = z.input<typeof keyBody>

export const madeKey = z.object({
  id: z.uuid(),
  name: z.string(),
  key: z.string().describe('shown once; sent as Authorization: Bearer'),
  expiresAt: z.iso.datetime(),
})
export type MadeKey = z.infer<typeof madeKey>

export const revokeKeyBody = z.object({ reason: z.string().trim().min(3).max(500) })

const holder = z.object({
  username: z.string(),
  displayName: z.string(),
  role,
  areaName: z.string(),
  districtCode: z.string(),
})

/** GET /api/keys: every key there was, and for what grants new ones can be made. */
export const keysView = z.object({
  keys: z.array(
    holder.extend({
      id: z.uuid(),
      name: z.string(),
      prefix: z.string(),
      rights: z.array(z.string()),
      state: z.enum(['valid', 'expired', 'revoked', 'grant-ended', 'maker-left']),
      expiresAt: z.iso.datetime(),
      madeBy: z.string(),
      madeAt: z.iso.datetime(),
      lastUsedOn: z.string().nullable().describe('the day'),
      revokedBy: z.string().nullable(),
      revokedReason: z.string().nullable(),
    }),
  ),
  grants: z.array(holder.extend({ id: z.uuid(), rights: z.array(right) })),
})
export type KeysView = z.infer<typeof keysView>
