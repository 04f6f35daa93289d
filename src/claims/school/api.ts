import { z } from 'zod'
import { endReasons, schoolYearStates } from './words.ts'

const rupiah = z.number().int()
const count = z.number().int()
const day = z.iso.date()
const schoolYear = z.string().regex(/^\d{4}\/\d{4}$/)

/** GET /api/claims/:id/school-years */
export const schoolView = z.object({
  claimId: z.uuid(),
  personId: z.uuid(),
  running: schoolYear.describe('the school year of today'),
  oldest: schoolYear.nullable().describe('the oldest one that may still be claimed'),
  ready: z.boolean().describe('BPJS decided for it: years can be proven, claimed and paid'),
  children: z.array(
    z.object({
      heirId: z.uuid(),
      name: z.string(),
      bornOn: day.nullable(),
      planned: rupiah,
      paid: rupiah,
      owed: rupiah,
      years: z.array(
        z.object({
          schoolYear,
          level: z.string(),
          amount: rupiah,
          state: z.enum(schoolYearStates),
          proofId: z.uuid().nullable(),
          claimedOn: day.nullable(),
          paidOn: day.nullable(),
          paid: rupiah.nullable(),
          endReason: z.enum(endReasons).nullable(),
        }),
      ),
    }),
  ),
  proofs: z
    .array(z.object({ id: z.uuid(), kind: z.string(), heirId: z.uuid().nullable(), at: z.iso.datetime() }))
    .describe('papers of school that were accepted and prove no year yet'),
})
export type SchoolView = z.infer<typeof schoolView>

const of = { heirId: z.uuid(), schoolYear }
/** POST /api/claims/:id/school-years */
export const schoolBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('proven'), ...of, documentId: z.uuid() }),
  z.object({ kind: z.literal('claimed'), ...of, on: day }),
  z.object({ kind: z.literal('returned'), ...of, reason: z.string().trim().min(5).max(500) }),
  z.object({
    kind: z.literal('paid'),
    ...of,
    payment: z.uuid().describe('made by the client: the same payment told twice counts once'),
    amount: rupiah.min(1),
    on: day,
  }),
  z.object({
    kind: z.literal('ended'),
    ...of,
    why: z.enum(endReasons),
  }),
])
export type SchoolBody = z.output<typeof schoolBody>

/** GET /api/claims/scholarships: what is still owed, without a child in it. */
export const scholarshipsView = z.object({
  owed: rupiah,
  until: schoolYear.nullable().describe('the last school year anything is owed for'),
  children: count.describe('with a year that is owed'),
  paid: rupiah,
  missed: rupiah.describe('nobody claimed it while it could be'),
  running: schoolYear,
  due: count.describe('children whose proof of school is due'),
  late: count.describe('of them, for a school year that is over'),
  years: z.array(
    z.object({
      schoolYear,
      children: count.nullable().describe('null: too few to be told'),
      owed: rupiah.nullable(),
      paid: rupiah.nullable(),
    }),
  ),
})
export type ScholarshipsView = z.infer<typeof scholarshipsView>

/** POST /api/claims/scholarships/due: whose proof of school is due, the oldest school year first. */
export const dueBody = z.object({ after: z.uuid().optional().describe('the last row shown before') })
export const dueView = z.object({
  total: count,
  rows: z.array(
    z.object({
      id: z.uuid(),
      claimId: z.uuid(),
      number: z.string(),
      personId: z.uuid(),
      name: z.string().describe('of the worker whose child it is'),
      village: z.string(),
      bornIn: count.nullable().describe('year in which the child was born; its name stays in the case'),
      level: z.string(),
      schoolYear,
      amount: rupiah,
      late: z.boolean(),
      lastYear: schoolYear.nullable().describe('the last school year in which it may be claimed'),
    }),
  ),
})
export type DueView = z.infer<typeof dueView>
