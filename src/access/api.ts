import { z } from 'zod'
import { rights } from './policy.ts'
import { roles } from './roles.ts'

/** POST /api/session. */
export const signInBody = z.object({
  username: z.string().min(1).max(200),
  password: z.string().min(1).max(500),
})

const role = z.enum(roles)
const grantView = z.object({
  id: z.uuid(),
  role,
  officeId: z.uuid().nullable(),
  office: z.string().describe('name of the office; empty when the grant names none'),
  regencyCode: z.string().describe('for role province the code of the province'),
  districtCode: z.string().describe('empty for the whole regency'),
  villageCode: z.string().describe('empty for the whole district'),
  areaName: z.string(),
})

/** GET and POST /api/session; 401 with problem `not-signed-in` when there is none. */
export const sessionView = z.object({
  username: z.string(),
  displayName: z.string(),
  acting: grantView.nullable().describe('null when no grant holds today: nothing is open then'),
  grants: z.array(grantView).describe('what this account may act as'),
  rights: z
    .array(z.enum(Object.keys(rights) as [keyof typeof rights]))
    .describe('what the acting role may do'),
  mustChangePassword: z.boolean().describe('nothing else is open before the shown password is changed'),
  secondFactor: z.object({
    demanded: z
      .boolean()
      .describe('a role of this account opens full numbers, and that only after the second factor'),
    enrolled: z.boolean().describe('a code is asked for when signing in'),
    passed: z.boolean().describe('this session passed it'),
    recoveryCodes: z.int().describe('how many are left'),
  }),
  regency: z.object({ code: z.string(), name: z.string(), province: z.string() }),
  demo: z.boolean().describe('true while the data of this installation is synthetic'),
})
export type SessionView = z.infer<typeof sessionView>

/** POST /api/session/second-factor: one of the two. */
export const secondStepBody = z.object({
  code: z.string().max(20).optional().describe('six digits of the authenticator app'),
  recoveryCode: z.string().max(40).optional(),
})
/** POST /api/second-factor/begin, …/remove, …/recovery-codes. */
export const ownPasswordBody = z.object({ password: z.string().min(1).max(500) })
/** POST /api/second-factor/begin. */
export const enrolmentView = z.object({
  secret: z.string().describe('to be typed into the authenticator app'),
  picture: z.string().describe('the same as a QR code, SVG'),
})
/** POST /api/second-factor/confirm. */
export const codeBody = z.object({ code: z.string().max(20) })
/** Shown once. */
export const recoveryCodesView = z.object({ codes: z.array(z.string()) })

/** PUT /api/session/acting. */
export const actingBody = z.object({ grantId: z.uuid() })
/** POST /api/session/password. */
export const passwordBody = z.object({
  old: z.string().min(1).max(500),
  new: z.string().min(12).max(500).describe('12 signs at least'),
})

/** GET /api/sessions: where this account is signed in. */
export const sessionsView = z.array(
  z.object({
    id: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    current: z.boolean(),
  }),
)

export const grantBody = z.object({
  role,
  districtCode: z.string().max(20).optional(),
  villageCode: z.string().max(20).optional(),
  officeId: z.uuid().nullish().describe('needed for opd, dpmpd and kesra: the office whose lists they keep'),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullish().describe('last day; without it until revoked'),
})
export type GrantBody = z.infer<typeof grantBody>

/** POST /api/accounts; the password is in the answer and nowhere else. */
export const accountBody = z.object({
  username: z.string().min(1).max(100),
  displayName: z.string().max(200),
  grant: grantBody,
})
export const madePassword = z.object({ id: z.string(), username: z.string(), password: z.string() })
/** POST /api/grants/:id/revoke, POST /api/accounts/:id/second-factor/reset, …/sign-out. */
export const revokeBody = z.object({ reason: z.string().trim().min(3).max(500) })

/** GET /api/accounts. */
export const accountsView = z.array(
  z.object({
    id: z.uuid(),
    username: z.string(),
    displayName: z.string(),
    mustChangePassword: z.boolean(),
    passwordUntil: z.iso
      .datetime()
      .nullable()
      .describe('until when the shown password, not changed yet, can be used'),
    secondFactor: z.boolean(),
    bound: z.boolean().describe('to an identity at a provider of single sign-on'),
    signedInAt: z.union([z.date(), z.string()]).nullable(),
    sessions: z.int().describe('where it is signed in now'),
    grants: z.array(
      grantView.omit({ regencyCode: true }).extend({
        validFrom: z.string(),
        validUntil: z.string().nullable(),
        grantedBy: z.string(),
        holds: z.boolean(),
        revokedBy: z.string().nullable(),
        revokedReason: z.string().nullable(),
      }),
    ),
  }),
)
export type AccountsView = z.infer<typeof accountsView>
