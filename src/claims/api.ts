import { z } from 'zod'
import { deathView } from '../registry/questions.ts'
import { paperNamed, paperView } from './documents/api.ts'
import { tellingView } from './event-lists/api.ts'

const rupiah = z.number().int()
const day = z.iso.date()
const count = z.number().int()

export const eventKinds = [
  'death',
  'accident',
  'disease',
  'disability',
  'pension-age',
  'lost-job',
  'stopped-work',
  'left-country',
] as const
export const eventKind = z.enum(eventKinds)
export type EventKind = z.infer<typeof eventKind>
export const causes = ['work', 'not-work', 'unknown'] as const
export const cause = z.enum(causes)
export const tellers = ['village', 'office', 'employer', 'hospital', 'family', 'list'] as const
export const programmes = ['JKM', 'JKK', 'BEASISWA', 'JHT', 'JP', 'JKP'] as const
export const programme = z.enum(programmes)
export type Programme = z.infer<typeof programme>
export const claimStates = [
  'reported',
  'collecting',
  'complete',
  'submitted',
  'decided',
  'appealed',
  'paid',
  'closed',
  'withdrawn',
] as const
export const claimState = z.enum(claimStates)
export type ClaimStateWord = z.infer<typeof claimState>
export const outcomes = ['approved', 'partly', 'refused'] as const
export const outcome = z.enum(outcomes)
/** Why a claim does not move. */
export const stuckCodes = ['papers', 'heirs', 'account', 'bpjs', 'family', 'dispute', 'other'] as const

const line = (most: number) => z.string().trim().max(most)

/** What decides whether it came of work; true, false, or not known. */
export const workFacts = z.object({
  atWork: z.boolean().nullable().default(null),
  onTheWay: z.boolean().nullable().default(null),
  onDuty: z.boolean().nullable().default(null),
  traffic: z.boolean().nullable().default(null),
  witness: z.boolean().nullable().default(null),
})
export type WorkFacts = z.output<typeof workFacts>

/** POST /api/claims/events: `id` is made by the client, so that sending it twice is one report. */
export const eventBody = z.object({
  id: z.uuid(),
  kind: eventKind,
  happenedOn: day,
  cause: cause.default('unknown'),
  toldBy: z.enum(tellers),
  personId: z.uuid().nullable().default(null).describe('who it is, when found on the lists'),
  name: line(200).min(2),
  nik: line(30).optional(),
  birthDate: day.optional(),
  sex: z.enum(['L', 'P']).optional(),
  motherName: line(200).optional(),
  villageCode: z.string().min(13).max(13),
  knownOn: day.optional().describe('when the employer or family knew; the 2 × 24 hours run from here'),
  time: z.iso.time({ precision: -1 }).optional(),
  place: line(300).default(''),
  what: line(3000).default('').describe('what happened, in their words; sealed'),
  employer: line(200).default(''),
  work: workFacts.default({ atWork: null, onTheWay: null, onDuty: null, traffic: null, witness: null }),
  reporterName: line(200).default(''),
  reporterPhone: line(40).default(''),
  confirmed: z.array(z.string().max(40)).max(10).default([]),
})
export type EventBody = z.input<typeof eventBody>
export const reportedView = z.object({
  id: z.uuid(),
  number: z.string(),
  repeated: z.boolean(),
  linked: z.boolean(),
  candidates: count,
  claims: z.array(programme),
})
export type ReportedView = z.infer<typeof reportedView>

const sum = { total: count, late: count, stuck: count }
const eventRow = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: eventKind,
  cause,
  happenedOn: day,
  personId: z.uuid().nullable(),
  name: z.string(),
  nikMask: z.string().nullable(),
  village: z.string(),
  district: z.string(),
  linked: z.boolean(),
  withdrawn: z.boolean(),
  reportedAt: z.iso.datetime(),
  claims: z.array(
    z.object({
      id: z.uuid(),
      programme,
      state: claimState,
      outcome: outcome.nullable(),
      expected: rupiah.nullable(),
    }),
  ),
})
export type EventRow = z.infer<typeof eventRow>

/** POST /api/claims/events/query */
export const eventsBody = z.object({
  only: z.enum(['unlinked', 'unconfirmed-death', 'without-claim', 'all']).default('all'),
  villageCode: z.string().max(20).optional(),
  q: line(100).optional().describe('a number of a case, or a name'),
  after: z.uuid().optional().describe('the last row shown before'),
})
export const eventsView = z.object({ total: count, unlinked: count, rows: z.array(eventRow) })
export type EventsView = z.infer<typeof eventsView>

export const coverageStates = ['covered', 'arrears', 'lapsed', 'not-yet', 'none', 'perhaps'] as const
export const cardView = z.object({
  kpj: z.string().nullable().describe('its last four digits'),
  segment: z.string(),
  programmes: z.array(z.string()),
  payerKind: z.string(),
  payerName: z.string().nullable(),
  coveredFrom: day,
  paidThrough: z.string(),
  state: z.enum(['paid', 'not-yet-due', 'arrears', 'lapsed', 'not-yet', 'no-law']),
  lapsesOn: day.nullable(),
})
/** What somebody had on a day, by the lists of today, and what was known then. */
export const coverageView = z.object({
  on: day,
  programme,
  state: z.enum(coverageStates),
  memberSince: day.nullable(),
  totalMonths: count,
  memberships: count,
  cards: z.array(cardView),
  thenKnown: z
    .object({ asOf: day, listName: z.string(), coveredThrough: day.nullable() })
    .nullable()
    .describe('the last list of participants from before that day; coveredThrough null: not named there'),
  billed: z.array(
    z.object({
      month: day,
      source: z.string(),
      decree: z.string(),
      answer: z.string(),
      paid: rupiah.nullable(),
    }),
  ),
})
export type CoverageView = z.infer<typeof coverageView>

export const relations = [
  'self',
  'spouse',
  'child',
  'parent',
  'grandparent',
  'grandchild',
  'sibling',
  'parent-in-law',
  'named-in-will',
] as const
export const schooling = z.object({
  level: z.enum(['belum-tk', 'belum-sd', 'TK', 'SD', 'SMP', 'SMA', 'PT', 'tidak']),
  grade: count.min(1).max(12).optional(),
  goesOnTo: z.enum(['TK', 'SD', 'SMP', 'SMA', 'PT']).optional(),
  collegeYears: count.min(1).max(7).optional(),
  married: z.boolean().optional(),
})
export type Schooling = z.infer<typeof schooling>
/** PUT /api/claims/events/:id/heirs/:heirId */
export const heirBody = z.object({
  relation: z.enum(relations),
  alive: z.boolean(),
  name: line(200).min(2),
  bornOn: day.optional(),
  schooling: schooling.optional().describe('of a child: for the scholarship'),
  bank: line(60).default(''),
  account: line(34).default('').describe('number of the bank account; sealed'),
  accountName: line(200).default('').describe('name the bank has for it'),
})
export type HeirBody = z.input<typeof heirBody>
const heirView = z.object({
  id: z.uuid(),
  relation: z.enum(relations),
  alive: z.boolean(),
  name: z.string(),
  bornOn: day.nullable(),
  schooling: schooling.nullable(),
  bank: z.string(),
  accountMask: z.string().nullable(),
  accountHolds: z.boolean().nullable().describe('whether the account is in the name of the heir'),
  receives: z.boolean().describe('of the first rank in which anybody lives'),
  rank: count.nullable(),
})

export const claimRow = z.object({
  id: z.uuid(),
  number: z.string(),
  eventId: z.uuid(),
  eventNumber: z.string(),
  kind: eventKind,
  happenedOn: day,
  personId: z.uuid(),
  name: z.string(),
  village: z.string(),
  district: z.string(),
  programme,
  state: claimState,
  outcome: outcome.nullable(),
  expected: rupiah.nullable(),
  decided: rupiah.nullable(),
  paid: rupiah,
  owner: z.string().nullable(),
  dueOn: day.nullable(),
  daysLeft: count.nullable().describe('below nought: days past'),
  stuck: z.enum(stuckCodes).nullable(),
  expiresOn: day.nullable(),
})
export type ClaimRow = z.infer<typeof claimRow>

/** POST /api/claims/query */
export const claimsBody = z.object({
  state: claimState.optional(),
  programme: programme.optional(),
  only: z.enum(['open', 'late', 'stuck', 'mine', 'all']).default('open'),
  villageCode: z.string().max(20).optional(),
  personId: z.uuid().optional().describe('of one person'),
  after: z.uuid().optional(),
})
export type ClaimsBody = z.output<typeof claimsBody>
export const claimsView = z.object({
  ...sum,
  mine: count,
  byState: z.array(z.object({ state: claimState, claims: count, expected: rupiah })),
  rows: z.array(claimRow),
})
export type ClaimsView = z.infer<typeof claimsView>

const actView = z.object({
  kind: z.string(),
  state: claimState,
  by: z.string(),
  at: z.iso.datetime(),
  reason: z.string(),
  amount: rupiah.nullable(),
  paper: z.string().nullable().describe('kind of the paper that was let go or asked for again'),
})
/** What a claim is worked out to give: as the law rooms tell it, or what is wrong with the facts. */
export const reckonedView = z.object({
  rule: z.string().describe('of the law book'),
  facts: z.record(z.string(), z.unknown()).describe('as they are known, given ones over the others'),
  given: z.record(z.string(), z.unknown()).describe('those an officer filled in'),
  assessment: z.unknown().nullable().describe('AssessmentView of the law; null where facts do not fit'),
  problems: z.array(z.object({ code: z.string(), field: z.string() })),
})
export type ReckonedView = z.infer<typeof reckonedView>

const decisionLine = z.object({ item: line(80).min(1), amount: rupiah.min(0), why: line(500).default('') })
export const claimView = claimRow.extend({
  payerKind: z.string(),
  bpjsNumber: z.string(),
  submittedOn: day.nullable(),
  decidedOn: day.nullable(),
  paidOn: day.nullable(),
  stuckReason: z.string().nullable(),
  decisionReason: z.string().describe('as BPJS wrote it'),
  steps: z.array(z.string()).describe('steps that may be taken from here'),
  hindered: z.array(z.string()).describe('what keeps it from being complete'),
  papers: z.array(paperView),
  reckoned: reckonedView,
  frozen: z.unknown().nullable().describe('the assessment as it was when the claim was sent'),
  differences: z
    .array(z.object({ item: z.string(), expected: rupiah, decided: rupiah, why: z.string() }))
    .describe('what BPJS decided against what was worked out, line by line'),
  acts: z.array(actView),
})
export type ClaimView = z.infer<typeof claimView>

/** GET /api/claims/events/:id */
export const eventView = eventRow.extend({
  toldBy: z.enum(tellers),
  birthDate: day.nullable(),
  sex: z.string().nullable(),
  linkedBy: z.string().nullable(),
  death: deathView.nullable().describe('of a death that is linked: how it stands with the registry'),
  candidates: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      nikMask: z.string().nullable(),
      birthDate: day.nullable(),
      village: z.string(),
    }),
  ),
  knownOn: day,
  reportDue: day.nullable().describe('of an accident: by when BPJS must be told (2 × 24 hours)'),
  reportedToBpjsOn: day.nullable(),
  forms: z.object({ kk1: day.nullable(), kk2: day.nullable(), kk3: day.nullable() }),
  time: z.string(),
  place: z.string(),
  what: z.string(),
  employer: z.string(),
  work: workFacts,
  reporterName: z.string(),
  hasPhone: z.boolean(),
  reportedBy: z.string(),
  withdrawnReason: z.string().nullable(),
  tellings: z.array(tellingView).describe('rows of lists that tell of it, the first first'),
  coverage: z.array(coverageView),
  heirs: z.array(heirView),
  documents: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      heirId: z.uuid().nullable(),
      form: z.string(),
      bytes: count,
      pages: count,
      state: z.enum(['received', 'accepted', 'returned', 'removed']),
      reason: z.string(),
      uploadedBy: z.string(),
      uploadedAt: z.iso.datetime(),
    }),
  ),
  claimable: z.array(
    z.object({ programme, coverage: z.enum(coverageStates), open: z.boolean(), why: z.string() }),
  ),
})
export type EventView = z.infer<typeof eventView>

const reason = line(500).min(5)
export const reasonBody = z.object({ reason })
export const linkBody = z.object({ personId: z.uuid(), reason })
export const causeBody = z.object({ cause, reason })
/** PUT /api/claims/events/:id/forms: when BPJS was told, and its forms. */
export const formsBody = z.object({
  reportedToBpjsOn: day.nullable(),
  kk1: day.nullable(),
  kk2: day.nullable(),
  kk3: day.nullable(),
})
export const openBody = z.object({
  id: z.uuid(),
  programme,
  reason: line(500).default('').describe('needed where the lists say that it was not covered'),
})
export const factsBody = z.object({ facts: z.record(z.string().max(60), z.unknown()) })
/** POST /api/claims/:id/steps */
export const stepBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('taken'), owner: line(100).min(1) }),
  z.object({ kind: z.literal('collecting') }),
  z.object({ kind: z.literal('completed') }),
  z.object({ kind: z.literal('reopened'), reason }),
  z.object({ kind: z.literal('submitted'), on: day, number: line(60).min(1) }),
  z.object({ kind: z.literal('returned'), reason }),
  z.object({
    kind: z.literal('decided'),
    outcome,
    amount: rupiah.min(0),
    on: day,
    lines: z.array(decisionLine).max(40).default([]),
    reason: line(1000).default(''),
  }),
  z.object({ kind: z.literal('appealed'), reason }),
  z.object({
    kind: z.literal('paid'),
    payment: z.uuid().describe('made by the client: the same payment told twice counts once'),
    amount: rupiah.min(1),
    on: day,
  }),
  z.object({ kind: z.literal('closed') }),
  z.object({ kind: z.literal('withdrawn'), reason }),
  z.object({ kind: z.literal('stuck'), code: z.enum(stuckCodes), reason }),
  z.object({ kind: z.literal('freed') }),
  z.object({ kind: z.literal('waived'), ...paperNamed, reason }),
  z.object({ kind: z.literal('asked'), ...paperNamed }),
])
export type StepBody = z.output<typeof stepBody>
