import { z } from 'zod'

/** What may be wrong with a chain; words are message `auditLog.broken.<kind>`. */
export const brokenKinds = [
  'row-changed',
  'row-removed',
  'link-changed',
  'link-removed',
  'end-removed',
  'head-changed',
  'head-removed',
  'row-added',
  'removed-unsealed',
  'anchor-differs',
  'seam-changed',
] as const
export type BrokenKind = (typeof brokenKinds)[number]

/** GET /api/audit: newest first. */
export const auditQuery = z.object({
  from: z.iso.datetime({ offset: true }).optional().describe('acts at or after this moment'),
  to: z.iso.datetime({ offset: true }).optional().describe('acts before this moment'),
  actor: z.string().max(100).optional(),
  action: z.string().max(60).optional(),
  subject: z.string().max(100).optional().describe('id of whom or what it was about'),
  before: z.uuid().optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type AuditQuery = z.input<typeof auditQuery>

const auditEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  actor: z.string().describe('name of the account; - for nobody signed in'),
  actingAs: z.string().nullable(),
  fromWhere: z.string().nullable().describe('network of the asker, cli or server'),
  action: z.string().describe('message auditLog.action.<action>'),
  subjectKind: z.string(),
  subjectId: z.string(),
  reason: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type AuditEntry = z.infer<typeof auditEntry>
export const auditView = z.object({
  rows: z.array(auditEntry),
  next: z.string().nullable().describe('`before` of the next page; null on the last'),
  actions: z.array(z.string()).describe('every act this regency has rows of'),
})
export type AuditView = z.infer<typeof auditView>

const limit = z.object({
  told: z.int().describe('from here on the audit says so'),
  most: z.int().describe('from here on nothing more is shown'),
})
/** GET /api/audit/reads: of the last 24 hours, ten accounts. */
export const readersView = z.object({
  accounts: z.array(
    z.object({
      actor: z.string(),
      rows: z.int().describe('rows of persons shown'),
      numbers: z.int().describe('full numbers opened'),
      state: z.enum(['usual', 'told', 'refused']),
    }),
  ),
  limits: z.object({ rows: limit, numbers: limit }).describe('in an hour'),
})
export type ReadersView = z.infer<typeof readersView>

const verdict = z.object({
  ok: z.boolean(),
  rows: z.number().int().describe('rows found whole, from the first'),
  firstBroken: z
    .object({
      seq: z.number().int().nullable().describe('place in the chain'),
      id: z.string().nullable(),
      at: z.string().nullable(),
      what: z.enum(brokenKinds),
    })
    .nullable(),
})
export type Verdict = z.infer<typeof verdict>

/** GET /api/audit/chain; POST /api/audit/verify begins a check and answers the same. */
export const chainView = z.object({
  rows: z.number().int().describe('rows in the chain'),
  waiting: z.number().int().describe('rows to be linked within a second or two'),
  checking: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
  lastCheck: verdict.extend({ at: z.iso.datetime(), by: z.string() }).nullable(),
})
export type ChainView = z.infer<typeof chainView>
