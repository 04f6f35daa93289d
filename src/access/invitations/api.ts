import { z } from 'zod'
import { roles } from '../roles.ts'

/** Where the link of an invitation leads; the token stands behind it as fragment, which no browser sends. */
export const invitationPath = '/undangan'

/** POST /api/invitations and …/renew; the token is in the answer and nowhere else. */
export const sentInvitation = z.object({
  id: z.uuid(),
  username: z.string(),
  token: z.string().describe(`to be passed on as <address>${invitationPath}#<token>`),
  expiresAt: z.date(),
})

/** GET /api/invitations. */
export const invitationsView = z.array(
  z.object({
    id: z.uuid(),
    username: z.string(),
    displayName: z.string(),
    role: z.enum(roles),
    districtCode: z.string(),
    villageCode: z.string(),
    areaName: z.string(),
    office: z.string(),
    state: z.enum(['open', 'expired', 'used', 'revoked']),
    invitedBy: z.string(),
    invitedAt: z.union([z.date(), z.string()]),
    expiresAt: z.union([z.date(), z.string()]),
    revokedReason: z.string().nullable(),
  }),
)
export type InvitationsView = z.infer<typeof invitationsView>

const token = z.string().min(1).max(200)
/** POST /api/invitations/look. */
export const lookBody = z.object({ token })
/** What the invited person sees before choosing a password. */
export const lookView = z.object({
  username: z.string(),
  displayName: z.string(),
  role: z.enum(roles),
  areaName: z.string(),
  districtCode: z.string(),
  regencyName: z.string(),
  invitedBy: z.string(),
  expiresAt: z.date(),
  secondFactor: z.boolean().describe('the role asks for a second factor'),
})
export type LookView = z.infer<typeof lookView>
/** POST /api/invitations/accept. */
export const acceptBody = z.object({ token, password: z.string().min(12).max(500) })
