import { z } from 'zod'
import { fundedGroups } from '../../rules/index.ts'
import { faultCodes } from './answers/fault-codes.ts'
import { reasonCodes } from './answers/reason-words.ts'
import { differenceKinds } from './difference-kinds.ts'
import { memberFields } from './members/fields.ts'

const group = z.enum(fundedGroups)
const rupiah = z.number().int()
const month = z.iso.date().refine((day) => day.endsWith('-01'), 'first day of a month')
const reason = z.string().trim().min(5).max(500)
const number = z.string().trim().min(1).max(100)
const answer = z.enum(['waiting', 'accepted', 'rejected'])
export const billState = z.enum(['made', 'sent', 'answered', 'requested', 'ordered', 'paid', 'withdrawn'])
const sum = z.object({ people: z.number().int(), amount: rupiah })

/** POST /api/financing/bill-runs. */
export const runBody = z.object({
  id: z.uuid().describe('made by the client: sent twice it runs once'),
  fromMonth: month,
  untilMonth: month.describe('the first month no longer billed'),
  sourceId: z.uuid().optional().describe('of one source only'),
})
export type RunBody = z.output<typeof runBody>
export const runView = z.object({
  id: z.uuid(),
  fromMonth: z.iso.date(),
  untilMonth: z.iso.date(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  bills: z.number().int(),
  billsDone: z.number().int(),
  lines: z.number().int(),
  problem: z.object({ code: z.string(), detail: z.record(z.string(), z.any()).optional() }).nullable(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
})
export type RunView = z.infer<typeof runView>
export const runsView = z.array(runView)

export const paperBody = z.object({ number, on: z.iso.date() })
/** POST …/request: SPP. */
export const requestBody = paperBody.extend({
  contributionCode: number.describe('kode iuran of BPJS'),
  charged: rupiah.min(0).describe('what BPJS asks under it'),
})
/** POST …/pay: SP2D. */
export const payBody = paperBody.extend({
  amount: rupiah,
  reason: z.string().trim().max(500).default('').describe('why another sum than that of the accepted'),
})
export const reasonBody = z.object({ reason })
/** POST …/settle: all people not answered yet. */
export const settleBody = z.object({ answer: z.enum(['accepted', 'rejected']), reason })
/** POST …/correct. */
export const correctBody = z.object({
  id: z.uuid().describe('of the new bill, made by the client'),
  reason,
  owed: z
    .object({ lineIds: z.array(z.uuid()).min(1).max(1000), owes: z.boolean() })
    .optional()
    .describe('people of whom something else is known now'),
})
export const retryBody = z.object({ lineIds: z.array(z.uuid()).min(1).max(1000), reason })
export const countView = z.object({ lines: z.number().int() })
/** POST …/answers : multipart with the file of BPJS. */
export const answersView = z.object({
  accepted: z.number().int(),
  rejected: z.number().int(),
  waiting: z.number().int(),
  faults: z.array(z.object({ row: z.number().int(), code: z.enum(faultCodes) })),
  applied: z.boolean(),
})
export type AnswersView = z.infer<typeof answersView>

const head = z.object({
  id: z.uuid(),
  kind: z.enum(['regular', 'correction']),
  month: z.iso.date(),
  part: z.number().int(),
  sourceId: z.uuid(),
  source: z.string(),
  decreeId: z.uuid(),
  decree: z.string().describe('number of the decree'),
  corrects: z.uuid().nullable(),
  state: billState,
  dueOn: z.iso.date(),
  late: z.boolean(),
  people: z.number().int(),
  amount: rupiah,
  accepted: sum,
  rejected: sum,
  waiting: sum,
  paid: rupiah.nullable(),
})
/** GET /api/financing/bills. */
export const billsView = z.array(head)
export type BillsView = z.infer<typeof billsView>
export const ofMonths = z.object({ from: month, until: month, sourceId: z.uuid().optional() })

const paper = z.object({ number: z.string(), on: z.iso.date().nullable() })
/** GET /api/financing/bills/:id: sums without a person in them. */
export const billView = head.extend({
  contributionCode: z.string(),
  charged: rupiah.nullable().describe('what BPJS asks under its kode iuran'),
  chargedByPerson: rupiah.nullable(),
  rejectedCharged: sum,
  otherTariff: sum,
  spp: paper,
  spm: paper,
  sp2d: paper,
  receipt: paper,
  groups: z.array(
    z.object({ group, people: z.number().int(), tariff: rupiah, amount: rupiah, accepted: sum }),
  ),
  reasons: z.array(z.object({ code: z.enum(reasonCodes), people: z.number().int(), amount: rupiah })),
  corrections: z.array(z.object({ id: z.uuid(), state: billState, amount: rupiah })),
  acts: z.array(
    z.object({
      kind: z.enum([
        'made',
        'sent',
        'answered',
        'settled',
        'requested',
        'ordered',
        'paid',
        'received',
        'withdrawn',
      ]),
      by: z.string(),
      at: z.iso.datetime(),
      reason: z.string(),
    }),
  ),
})
export type BillView = z.infer<typeof billView>

/** POST /api/financing/bills/:id/lines. */
export const linesBody = z.object({
  answer: answer.optional(),
  reasonCode: z.enum(reasonCodes).optional(),
  villageCode: z.string().max(20).optional(),
  after: z.number().int().min(0).default(0).describe('the number of the last line shown before'),
})
export type LinesBody = z.output<typeof linesBody>
export const linesView = z.object({
  total: z.number().int(),
  rows: z.array(
    z.object({
      lineId: z.uuid(),
      number: z.number().int(),
      personId: z.uuid(),
      name: z.string(),
      nikMask: z.string().nullable(),
      village: z.string(),
      group,
      amount: rupiah,
      answer,
      reasonCode: z.union([z.enum(reasonCodes), z.literal('')]),
      reason: z.string(),
      charged: rupiah.nullable(),
      paid: rupiah.nullable(),
      retried: z.boolean(),
    }),
  ),
})
export type LinesView = z.infer<typeof linesView>

/** GET /api/financing/people/:id/months. */
export const paidMonthsView = z.array(
  z.object({
    month: z.iso.date(),
    source: z.string(),
    decree: z.string(),
    billId: z.uuid(),
    kind: z.enum(['regular', 'correction']),
    state: billState,
    answer,
    reasonCode: z.union([z.enum(reasonCodes), z.literal('')]),
    amount: rupiah,
    paid: rupiah.nullable(),
  }),
)
export type PaidMonthsView = z.infer<typeof paidMonthsView>

export const reconcileBody = z.object({
  fromMonth: month,
  untilMonth: month,
  sourceId: z.uuid().optional(),
  decreeId: z.uuid().optional(),
})
export type ReconcileBody = z.output<typeof reconcileBody>
const personMonths = sum.extend({ months: z.number().int() })
const difference = z.enum(differenceKinds)
/** What is summed up, in the order it happens. */
export const stages = ['decreed', 'billed', 'accepted', 'charged', 'owed', 'paid'] as const
export type Stage = (typeof stages)[number]
/** POST /api/financing/reconciliation. */
export const reconcileView = z.object({
  fromMonth: z.iso.date(),
  untilMonth: z.iso.date(),
  sums: z.object({
    decreed: personMonths,
    billed: personMonths,
    accepted: personMonths,
    charged: personMonths,
    owed: personMonths.describe('in the decree and accepted, at the tariff'),
    paid: personMonths,
  }),
  differences: z.array(personMonths.extend({ kind: difference })),
  months: z.array(
    z.object({
      month: z.iso.date(),
      decreed: rupiah,
      billed: rupiah,
      accepted: rupiah,
      paid: rupiah,
      differing: z.number().int(),
    }),
  ),
})
export type ReconcileView = z.infer<typeof reconcileView>
export const reconcileRowsBody = reconcileBody.extend({
  kind: difference.optional(),
  stage: z.enum(stages).optional().describe('the rows behind a sum; not with `kind`'),
  page: z.number().int().min(0).max(100_000).default(0),
})
export type ReconcileRowsBody = z.output<typeof reconcileRowsBody>
/** POST /api/financing/reconciliation/rows. */
export const reconcileRowsView = z.object({
  total: z.number().int(),
  rows: z.array(
    z.object({
      kind: difference.nullable().describe('null: of a sum'),
      month: z.iso.date(),
      lineId: z.uuid(),
      personId: z.uuid(),
      name: z.string(),
      nikMask: z.string().nullable(),
      village: z.string(),
      source: z.string(),
      group,
      billId: z.uuid().nullable(),
      answer: answer.nullable(),
      reasonCode: z.string().nullable(),
      reason: z.string().nullable(),
      tariff: rupiah.nullable(),
      billed: rupiah.nullable(),
      charged: rupiah.nullable(),
      paid: rupiah.nullable(),
      difference: rupiah.nullable(),
    }),
  ),
})
export type ReconcileRowsView = z.infer<typeof reconcileRowsView>

/** PUT /api/financing/bill-profiles/:id. */
export const profileBody = z.object({
  name: z.string().trim().min(3).max(100),
  asText: z.boolean(),
  columns: z
    .array(
      z.object({
        heading: z.string().trim().min(1).max(60),
        field: z.enum(memberFields),
        text: z.string().max(60).optional().describe('what stands there when the field is `text`'),
      }),
    )
    .min(1)
    .max(60),
})
export type ProfileBody = z.output<typeof profileBody>
export const profilesView = z.array(
  profileBody.extend({ id: z.string(), builtIn: z.boolean(), unverified: z.boolean() }),
)
export type ProfilesView = z.infer<typeof profilesView>
