import { z } from 'zod'
import { type FundingKind, fundedGroups, fundingKinds } from '../../rules/index.ts'
import { reasons } from './reasons.ts'

const group = z.enum(fundedGroups)
const kind = z.enum(Object.keys(fundingKinds) as [FundingKind])
const rupiah = z.number().int()
const people = z.number().int()
const money = rupiah.min(0).max(1_000_000_000_000_000)
const month = z.iso.date().refine((day) => day.endsWith('-01'), 'first day of a month')
const reason = z.enum(reasons)

/** What a plan is asked, and kept with it. */
export const planAsked = z.object({
  fiscalYear: z.number().int().min(2000).max(2100),
  fromMonth: month.describe('the first month to be paid; people are paid until December'),
  ceilings: z
    .record(z.uuid(), money)
    .default({})
    .describe('rupiah of a source, in place of what its budget has free'),
  total: money
    .nullable()
    .default(null)
    .describe('rupiah of all sources together; then those without a ceiling here may spend up to it'),
  floorPercent: z
    .number()
    .int()
    .min(0)
    .max(100)
    .default(0)
    .describe('of the unprotected of each village at least so many percent'),
  objective: z.enum(['people', 'loss']).default('people').describe('most people, or most loss averted'),
  leastMonths: z
    .number()
    .int()
    .min(1)
    .max(12)
    .nullable()
    .default(null)
    .describe('new people may begin later, but are paid at least so many months; null: all months'),
  continuityFirst: z.boolean().default(true).describe('those who would lapse before anybody new'),
  ungrouped: z
    .boolean()
    .default(true)
    .describe('people whom the lists put into no group, as vulnerable workers'),
  points: z
    .number()
    .int()
    .min(0)
    .max(9)
    .default(0)
    .describe('points of the curve of people against loss averted'),
})
export type PlanAsked = z.output<typeof planAsked>

/** POST /api/financing/plans. */
export const planBody = planAsked.extend({
  id: z.uuid().describe('made by the client: sent twice it is made once'),
  title: z.string().trim().min(3).max(200),
})
export type PlanBody = z.output<typeof planBody>

const state = z.enum(['waiting', 'working', 'done', 'blocked', 'failed'])
const head = z.object({
  id: z.uuid(),
  title: z.string(),
  fiscalYear: z.number().int(),
  state,
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  picked: people.nullable(),
  amount: rupiah.nullable(),
})
/** GET /api/financing/plans. */
export const plansView = z.array(head)
export type PlansView = z.infer<typeof plansView>

const village = z.object({ code: z.string(), name: z.string(), district: z.string() })
const block = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('floor'), village, asked: people, missing: people }),
  z.object({ rule: z.literal('ceiling'), sourceId: z.uuid(), source: z.string(), missing: rupiah }),
  z.object({ rule: z.literal('total'), missing: rupiah }),
])

/** What came out, as sums without a person in them. */
export const planResult = z.object({
  candidates: people,
  picked: people,
  continuing: z.object({ candidates: people, picked: people }),
  amount: rupiah,
  loss: rupiah.describe('expected loss averted, by rates that are not verified'),
  reasons: z.array(z.object({ reason, people })),
  sources: z.array(
    z.object({
      id: z.uuid(),
      kind,
      name: z.string(),
      ceiling: rupiah.nullable().describe('null: none of its own beside the total'),
      people,
      amount: rupiah,
      pays: z.array(z.object({ group, answer: z.string(), cite: z.string() })),
    }),
  ),
  groups: z.array(
    z.object({
      group,
      candidates: people,
      picked: people,
      amount: rupiah,
      perPerson: rupiah.nullable().describe('for all months; null without a tariff'),
    }),
  ),
  villages: z.array(village.extend({ candidates: people, least: people, picked: people, amount: rupiah })),
  rows: z
    .array(
      z.object({
        sourceId: z.uuid(),
        group,
        village: z.string(),
        months: z.number().int(),
        people,
        amount: rupiah,
      }),
    )
    .describe('by source, group, village and months'),
  curve: z.array(z.object({ people, loss: rupiah })),
  blocks: z.array(block).describe('rules that cannot be kept together'),
  next: z
    .object({
      people,
      amount: rupiah,
      sources: z.array(z.object({ name: z.string(), people, amount: rupiah })),
    })
    .describe('the next hundred people, and which sources may pay them'),
  own: z
    .object({ people, amount: rupiah, transport: rupiah })
    .describe(
      'those left out: what one would pay alone for these months with relief, elsewhere and in transport',
    ),
  bound: z.object({ reached: z.number(), atMost: z.number() }).nullable(),
  solver: z.object({
    columns: z.number().int(),
    rows: z.number().int(),
    solves: z.number().int(),
    milliseconds: z.number().int(),
  }),
})
export type PlanResult = z.infer<typeof planResult>

/** GET /api/financing/plans/:id. */
export const planView = head.extend({
  asked: planAsked,
  runs: z.number().int().describe('runs of the solver so far'),
  lawVersion: z.string(),
  listsVersion: z.number().int().nullable(),
  asOf: z.iso.date().nullable().describe('day of the figures it stands on'),
  decreeId: z.uuid().nullable(),
  result: planResult.nullable(),
})
export type PlanView = z.infer<typeof planView>

/** POST /api/financing/plans/:id/people. */
export const planPeopleBody = z.object({
  reason: reason.optional(),
  villageCode: z.string().max(20).optional(),
  sourceId: z.uuid().optional(),
  group: group.optional(),
  picked: z.boolean().optional().describe('only who is paid for, or only who is not'),
  after: z.uuid().optional().describe('the last person shown before'),
})
export type PlanPeopleBody = z.output<typeof planPeopleBody>
export const planPeopleView = z.object({
  total: people,
  rows: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      nikMask: z.string().nullable(),
      village: z.string(),
      group,
      continuing: z.boolean(),
      risk: z.string(),
      age: z.string(),
      source: z.string().nullable(),
      fromMonth: z.iso.date().nullable(),
      months: z.number().int().nullable(),
      amount: rupiah.nullable(),
      decile: z.number().int().nullable().describe('welfare decile; null: not known, after the tenth'),
      reason,
    }),
  ),
})
export type PlanPeopleView = z.infer<typeof planPeopleView>

/** POST /api/financing/plans/:id/decree. */
export const planDecreeBody = z.object({ id: z.uuid(), title: z.string().trim().min(5).max(300) })
export const planDecreeView = z.object({ added: people })
