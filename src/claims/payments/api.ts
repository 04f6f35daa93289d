import { z } from 'zod'
import { faultCodes, payers, programmes } from './words.ts'

const rupiah = z.number().int()
const count = z.number().int()
const programme = z.enum(programmes)
const payer = z.enum(payers)
const day = z.iso.date()
const words = z.object({ id: z.string(), en: z.string() })

/** GET /api/claims/benefits/figures */
export const benefitFiguresView = z.array(
  z.object({
    id: z.string(),
    name: words,
    definition: words,
    unit: z.enum(['people', 'rupiah']),
    source: words,
  }),
)
export type BenefitFiguresView = z.infer<typeof benefitFiguresView>

const sums = {
  people: count.nullable().describe('null: too few to be told'),
  payments: count.nullable(),
  amount: rupiah.nullable(),
}

/** GET /api/claims/benefits: what was paid, without a person in it. */
export const benefitsView = z.object({
  period: z
    .object({ from: day, until: day })
    .nullable()
    .describe('the files speak of it; null: none entered'),
  people: count,
  payments: count,
  amount: rupiah,
  average: rupiah.nullable(),
  pemdaFinanced: z.object({ people: count, amount: rupiah }),
  byProgramme: z.array(z.object({ programme, ...sums })),
  byPayer: z.array(z.object({ payer, ...sums })),
  cells: z.array(z.object({ programme, payer, ...sums })),
  byMonth: z.array(z.object({ month: z.string(), amount: rupiah })),
  districts: z.array(z.object({ code: z.string().describe('empty: not known'), name: z.string(), ...sums })),
  nowhere: z
    .object({ payments: count, amount: rupiah })
    .describe('of people found on no list here; they are counted too'),
  paidIn: z
    .array(z.object({ year: count, paid: rupiah, fromMonth: day, untilMonth: day, paidOut: rupiah }))
    .nullable()
    .describe(
      'what the regency paid for bills by the year of the SP2D, and the benefits of those it finances paid in that year; null where not for the reader',
    ),
})
export type BenefitsView = z.infer<typeof benefitsView>

/** GET /api/claims/benefits/villages: the villages of a district, or the districts. */
export const villagesQuery = z.object({
  district: z.string().max(20).optional().describe('left out: the districts themselves'),
  programme: programme.optional(),
})
export type VillagesQuery = z.output<typeof villagesQuery>
export const villagesView = z.array(z.object({ code: z.string(), name: z.string(), ...sums }))
export type VillagesView = z.infer<typeof villagesView>

const asked = {
  district: z.string().max(20).optional().describe('empty: those whose district is not known'),
  village: z.string().max(20).optional(),
  programme: programme.optional(),
  payer: payer.optional(),
  after: z.uuid().optional().describe('the last row shown before'),
}

/** POST /api/claims/benefits/families: each payment without the person. */
export const familiesBody = z.object(asked)
export type FamiliesBody = z.output<typeof familiesBody>
const paid = {
  id: z.uuid(),
  programme,
  payer,
  amount: rupiah,
  village: z.string(),
  district: z.string(),
}
export const familiesView = z.object({
  total: count,
  rows: z.array(z.object({ ...paid, month: z.string() })),
})
export type FamiliesView = z.infer<typeof familiesView>

/** POST /api/claims/benefits/rows: each payment with whose it is. */
export const paymentsView = z.object({
  total: count,
  rows: z.array(
    z.object({
      ...paid,
      paidOn: day,
      name: z.string(),
      nikMask: z.string().nullable(),
      personId: z.uuid().nullable().describe('null: found on no list here'),
      foundBy: z.enum(['nik', 'kpj', 'name', 'none']),
    }),
  ),
})
export type PaymentsView = z.infer<typeof paymentsView>

/** POST /api/claims/benefits/imports: a form with the fields from, until, apply, and the file. */
export const importFields = z.object({
  from: day,
  until: day,
  apply: z.enum(['true', 'false']).default('false'),
})
export const enteredView = z.object({
  rows: count,
  amount: rupiah,
  people: count,
  byProgramme: z.array(z.object({ programme, rows: count, amount: rupiah })),
  skipped: count.describe('rows an earlier file had told already'),
  alike: z
    .array(count)
    .describe('of those, rows that only programme, day, sum and name say are told already'),
  faults: z.array(z.object({ row: count, code: z.enum(faultCodes) })),
  applied: z.boolean(),
})
export type EnteredView = z.infer<typeof enteredView>

/** GET /api/claims/benefits/imports */
export const importsView = z.array(
  z.object({
    id: z.uuid(),
    fileName: z.string(),
    from: day,
    until: day,
    rows: count,
    amount: rupiah,
    skipped: count,
    enteredBy: z.string(),
    enteredAt: z.iso.datetime(),
    undone: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
  }),
)
export type ImportsView = z.infer<typeof importsView>

/** POST /api/claims/benefits/imports/:id/undo */
export const undoBody = z.object({ reason: z.string().trim().min(5).max(500) })
