import { z } from 'zod'
import { nikFaultKind, peopleQuery } from '../coverage/questions.ts'

export const purposes = ['registration', 'financing', 'dukcapil', 'inspection', 'other'] as const
/** The same filters as a masked export; a search for one person is no export, their number is opened on their page. */
export const askedPeople = peopleQuery.omit({ q: true, page: true, pageSize: true })
/** A file of members: the ten thousand of a bill that SIPP takes at once, in the columns of a profile. */
export const askedMembers = z.object({
  billId: z.uuid(),
  profileId: z.string().min(1).max(60),
  part: z.number().int().min(1).max(100).default(1),
})
const asking = {
  purpose: z.enum(purposes),
  reason: z.string().trim().min(10).max(500).describe('why the full numbers are needed; kept in the audit'),
}
export const exportBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('people'), people: askedPeople, ...asking }),
  z.object({ kind: z.literal('nik-faults'), fault: nikFaultKind, ...asking }),
  z.object({ kind: z.literal('bill'), members: askedMembers, ...asking }),
])
export type ExportBody = z.output<typeof exportBody>

export const decisionBody = z.object({
  verdict: z.enum(['approved', 'refused']),
  reason: z.string().trim().min(5).max(500),
})
export type DecisionBody = z.output<typeof decisionBody>

/** What has become of a request, of what was kept and of the time. */
export const exportState = z.enum([
  'waiting',
  'expired',
  'refused',
  'making',
  'failed',
  'ready',
  'fetched',
  'not-fetched',
])
export const exportView = z.object({
  id: z.string(),
  kind: z.enum(['people', 'nik-faults', 'bill']),
  filter: z.array(z.string()).describe('what is asked for, in words'),
  asOf: z.string().nullable(),
  persons: z.number().int(),
  purpose: z.enum(purposes),
  reason: z.string(),
  code: z.string().describe('tracing code on every sheet of the file'),
  state: exportState,
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionReason: z.string().nullable(),
  availableUntil: z.iso.datetime().nullable(),
  fetchedAt: z.iso.datetime().nullable(),
  mine: z.boolean(),
  mayDecide: z.boolean(),
  mayFetch: z.boolean(),
})
export type ExportView = z.infer<typeof exportView>
export const exportsQuery = z.object({ code: z.string().trim().max(40).optional() })
export const exportsView = z.object({ requests: z.array(exportView) })
export type ExportsView = z.infer<typeof exportsView>
