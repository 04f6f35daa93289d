import { z } from 'zod'
import { corrected, elsewhereFields } from '../registry/questions.ts'

export const requestKind = z.enum(['information', 'correction', 'deletion', 'objection'])
export type RequestKind = z.infer<typeof requestKind>
export const identityCheck = z.enum(['ktp', 'kk', 'ikd', 'proxy-letter', 'known'])
export const clockState = z.enum(['time', 'soon', 'late', 'answered'])
export type ClockWord = z.infer<typeof clockState>

const clock = {
  dueAt: z.iso.datetime(),
  hoursLeft: z.number().int().describe('whole hours; below nought: hours past'),
  clock: clockState,
}
const elsewhere = z.partialRecord(z.enum(elsewhereFields), z.string().trim().min(1).max(500))

/** POST /api/data-requests: what was asked at a desk; `id` is made by the client, so that sending it twice is one request. */
export const requestBody = z.object({
  id: z.uuid(),
  kind: requestKind,
  workerId: z.uuid().nullable().describe('null: nobody was found here; for offices of the whole regency'),
  askedBy: z.enum(['self', 'proxy']),
  identity: identityCheck.describe('how it was seen who asks'),
  askerName: z.string().trim().min(2).max(200),
  contact: z.string().trim().max(200).optional().describe('where the answer may be sent; sealed'),
  wrong: z.string().trim().min(3).max(2000).describe('what is asked, or what is wrong'),
  wanted: z.string().trim().max(2000).optional().describe('what it should be'),
  evidence: z.string().trim().max(1000).optional().describe('what was shown'),
  changes: corrected.optional().describe('what can be put right here, as it should be'),
  elsewhere: elsewhere.optional().describe('what others keep, as it should be'),
  receivedAt: z.iso.datetime({ offset: true }).optional().describe('when it came in; now when left out'),
})
export type RequestBody = z.input<typeof requestBody>

const requestRow = z.object({
  id: z.string(),
  number: z.string(),
  kind: requestKind,
  workerId: z.string().nullable(),
  workerName: z.string().nullable(),
  villageName: z.string().nullable(),
  receivedAt: z.iso.datetime(),
  ...clock,
  owner: z.string().nullable(),
  outcome: z.enum(['done', 'refused']).nullable(),
  decidedAt: z.iso.datetime().nullable(),
})
export type RequestRow = z.infer<typeof requestRow>

/** GET /api/data-requests */
export const requestsQuery = z.object({
  state: z.enum(['open', 'late', 'answered']).default('open'),
  worker: z.uuid().optional(),
  page: z.coerce.number().int().min(0).max(10_000).default(0),
})
export const requestsView = z.object({
  open: z.number().int(),
  late: z.number().int(),
  answered: z.number().int(),
  period: z.object({ hours: z.number().int(), instrument: z.string(), pinpoint: z.string() }),
  rows: z.array(requestRow),
})
export type RequestsView = z.infer<typeof requestsView>

/** GET /api/data-requests/:id */
export const requestView = requestRow.extend({
  askedBy: z.enum(['self', 'proxy']),
  identity: identityCheck,
  askerName: z.string(),
  hasContact: z.boolean(),
  wrong: z.string(),
  wanted: z.string().nullable(),
  evidence: z.string().nullable(),
  changes: corrected,
  elsewhere,
  now: corrected.describe('what is known here now of the fields that can be put right'),
  recordedBy: z.string(),
  decidedBy: z.string().nullable(),
  answer: z.string().nullable(),
  nextStep: z.string().nullable(),
  correction: z
    .object({
      id: z.string(),
      fields: z.array(z.string()),
      waits: z.boolean().describe('the figures have yet to follow'),
      stands: z.boolean().describe('it was not taken back'),
      applies: z.boolean().describe('the person it was granted to is still there'),
      undoneBy: z.string().nullable(),
      undoneReason: z.string().nullable(),
    })
    .nullable(),
  owners: z.array(z.object({ username: z.string(), displayName: z.string() })),
})
export type RequestView = z.infer<typeof requestView>

export const ownerBody = z.object({ owner: z.string().max(100) })
export const reasonBody = z.object({ reason: z.string().trim().min(5).max(500) })
export const decisionBody = z.object({
  outcome: z.enum(['done', 'refused']),
  answer: z.string().trim().min(5).max(2000).describe('what was done, or why not'),
  nextStep: z
    .string()
    .trim()
    .max(1000)
    .optional()
    .describe('what the citizen may do next; needed with a refusal'),
  values: corrected.optional().describe('of a correction: what is to stand; as asked when left out'),
})
export type DecisionBody = z.input<typeof decisionBody>
export const contactView = z.object({ contact: z.string() })

/** GET /api/people/:personId/trace: who was shown what is known of a person. */
export const traceKind = z.enum([
  'listed',
  'opened',
  'number-opened',
  'exported',
  'list-opened',
  'changed',
  'reported',
])
const traceRow = z.object({
  at: z.iso.datetime(),
  actor: z.string(),
  officer: z.string().nullable().describe('name of the account; never printed'),
  role: z.string().nullable(),
  office: z.string().nullable(),
  kind: traceKind,
  action: z.string().describe('message auditLog.action.<action>'),
  reason: z.string().nullable().describe('said by the officer; else the purpose is that of the act'),
  sure: z.boolean().describe('false: a list or file in which the person may have stood'),
})
export type TraceRow = z.infer<typeof traceRow>
export const traceView = z.object({
  number: z.number().int().describe('how many looks there are, shown or not'),
  since: z.iso.datetime().nullable(),
  byKind: z.partialRecord(traceKind, z.number().int()),
  rows: z.array(traceRow).describe('latest first, at most 1,000'),
})
export type TraceView = z.infer<typeof traceView>

/** What is known of an incident; every change keeps the one before. No names of citizens in here. */
export const dataKinds = z.enum([
  'identity',
  'nik',
  'family',
  'address',
  'work',
  'membership',
  'contact',
  'wage',
  'health',
  'account',
])
export const incidentContent = z.object({
  what: z.string().trim().min(5).max(4000),
  foundAt: z.iso.datetime({ offset: true }),
  foundHow: z.string().trim().min(3).max(2000),
  from: z.iso.datetime({ offset: true }).nullable().describe('when it began, if known'),
  until: z.iso.datetime({ offset: true }).nullable(),
  kinds: z.array(dataKinds).max(20),
  persons: z.number().int().min(0).nullable().describe('how many people; null: not yet known'),
  handling: z.string().trim().max(4000),
  lessons: z.string().trim().max(4000).default(''),
})
export type IncidentContent = z.infer<typeof incidentContent>
export const incidentBody = z.object({ id: z.uuid(), content: incidentContent })
export const entryKind = z.enum(['changed', 'told-agency', 'told-subjects', 'closed', 'reopened'])
export const entryBody = z.object({
  kind: entryKind,
  seq: z.number().int().min(1).describe('number of the entry this one was written upon'),
  content: incidentContent,
})
const incidentRow = z.object({
  id: z.string(),
  number: z.string(),
  what: z.string(),
  foundAt: z.iso.datetime(),
  ...clock,
  toldAgency: z.iso.datetime().nullable(),
  toldSubjects: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
})
export const incidentsView = z.object({
  period: z.object({ hours: z.number().int(), instrument: z.string(), pinpoint: z.string() }),
  rows: z.array(incidentRow),
})
export type IncidentsView = z.infer<typeof incidentsView>
export const incidentView = incidentRow.extend({
  content: incidentContent,
  seq: z.number().int(),
  history: z.array(
    z.object({
      seq: z.number().int(),
      kind: z.enum(['opened', ...entryKind.options]),
      by: z.string(),
      at: z.iso.datetime(),
      content: incidentContent,
    }),
  ),
})
export type IncidentView = z.infer<typeof incidentView>
export const noticeQuery = z.object({ to: z.enum(['agency', 'subjects']) })

/** POST /api/incidents/reads: whose rows an account was shown in a time. */
export const readsBody = z.object({
  account: z.string().min(1).max(100),
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
})
export const readsView = z.object({
  acts: z.number().int(),
  persons: z.number().int().describe('different people whose rows were shown'),
  wholesale: z
    .array(
      z.object({
        action: z.string(),
        at: z.iso.datetime(),
        subjectId: z.string(),
        rows: z.number().int().nullable(),
      }),
    )
    .describe('files and pages of which only the extent is known: count their people by hand'),
  people: z
    .array(z.object({ personId: z.string(), name: z.string(), villageName: z.string().nullable() }))
    .describe('the first 1,000'),
})
export type ReadsView = z.infer<typeof readsView>

/** GET /api/privacy: open to everybody, signed in or not. */
export const contactBody = z.object({
  officer: z.string().trim().min(2).max(200),
  office: z.string().trim().min(2).max(200),
  contact: z.string().trim().min(5).max(200).describe('official telephone or mail of the office'),
  address: z.string().trim().min(5).max(300),
})
export const privacyView = z.object({
  regency: z.object({ code: z.string(), name: z.string() }),
  contact: contactBody.nullable(),
  answerHours: z.number().int(),
  breachHours: z.number().int(),
  lists: z
    .array(z.object({ kind: z.string(), purpose: z.string(), basis: z.string(), count: z.number().int() }))
    .describe('what lists are kept for, without their names'),
  kept: z
    .array(z.object({ kind: z.string(), days: z.number().int().nullable() }))
    .describe('how long, by kind (message retention.kind.<kind>.name); null: not deleted'),
  duties: z.array(
    z.object({ id: z.string(), instrument: z.string(), pinpoint: z.string(), confidence: z.string() }),
  ),
})
export type PrivacyView = z.infer<typeof privacyView>
