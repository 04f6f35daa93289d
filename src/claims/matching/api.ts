import { z } from 'zod'
import { claimState, eventKind, outcome, relations } from '../api.ts'
import { payers, programmes } from '../payments/words.ts'
import { hows, whys } from './words.ts'

const rupiah = z.number().int()
const count = z.number().int()
const day = z.iso.date()
const sums = z.object({ payments: count, amount: rupiah })

/** GET /api/claims/benefits/matching: the payments BPJS told, by the claims they are of; no person in it. */
export const matchingView = z.object({
  matched: sums.describe('of a claim here'),
  open: sums.describe('may be of a claim here; a person is to say'),
  without: sums.describe('paid without a case here'),
  aside: sums.describe('a person said that it is of no claim here'),
  people: count.describe('whose payments are matched with a claim'),
  financed: z
    .object({ people: count, amount: rupiah })
    .describe('of these, whose contributions the regency paid'),
})
export type MatchingView = z.infer<typeof matchingView>

/** POST /api/claims/benefits/matching/rows */
export const matchingBody = z.object({
  only: z.enum(['open', 'without', 'matched']).default('open'),
  after: z.uuid().optional().describe('the last row shown before'),
})
export type MatchingBody = z.output<typeof matchingBody>
const claimOf = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.string(),
  happenedOn: day,
  decided: rupiah.nullable(),
  paid: rupiah,
  years: z.array(z.object({ id: z.uuid(), schoolYear: z.string(), amount: rupiah })),
})
export const matchingRows = z.object({
  total: count,
  rows: z.array(
    z.object({
      id: z.uuid(),
      programme: z.enum(programmes),
      payer: z.enum(payers),
      amount: rupiah,
      paidOn: day,
      name: z.string(),
      nikMask: z.string().nullable(),
      village: z.string(),
      personId: z.uuid().nullable(),
      why: z.enum(whys).nullable(),
      how: z.enum(hows).nullable(),
      difference: rupiah,
      claims: z.array(claimOf).describe('it is of, or may be of'),
    }),
  ),
})
export type MatchingRows = z.infer<typeof matchingRows>

/** POST /api/claims/benefits/matching/:id/settle */
export const settleBody = z.object({
  claim: z.uuid().nullable().describe('null: it is of no claim here'),
  year: z
    .uuid()
    .nullable()
    .default(null)
    .describe('the school year it pays, of a scholarship laid out by years'),
  reason: z.string().trim().min(5).max(500),
})
export type SettleBody = z.output<typeof settleBody>

/** GET /api/claims/benefits/families/:id: one payment and its case, without a name, a number or an account. */
export const paidCaseView = z.object({
  id: z.uuid(),
  programme: z.enum(programmes),
  payer: z.enum(payers),
  amount: rupiah,
  month: z.string(),
  village: z.string(),
  district: z.string(),
  case: z
    .object({
      kind: eventKind,
      year: count.describe('in which it happened'),
      state: claimState,
      outcome: outcome.nullable(),
      expected: rupiah.nullable().describe('worked out by the law before it was sent'),
      decided: rupiah.nullable(),
      paid: rupiah,
      receivers: z.array(z.enum(relations)).describe('who receives, by relation alone'),
      days: count.nullable().describe('from the report to the payment'),
      steps: z.array(z.object({ kind: z.string(), month: z.string() })),
    })
    .nullable()
    .describe('null: paid without a case here'),
})
export type PaidCaseView = z.infer<typeof paidCaseView>
