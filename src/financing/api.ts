import { z } from 'zod'
import { type FundingKind, fundedGroups, fundingKinds } from '../rules/index.ts'

const kind = z.enum(Object.keys(fundingKinds) as [FundingKind])
const group = z.enum(fundedGroups)
const rupiah = z.number().int()
const document = z.string().trim().min(3).max(200).describe('number and date of the document it stands on')
const reason = z.string().trim().max(500)
const fiscalYear = z.number().int().min(2000).max(2100)
/** First day of a month. */
const month = z.iso.date().refine((day) => day.endsWith('-01'), 'first day of a month')
/** Made by the client, so that sending it twice has one effect. */
const id = z.uuid()

/** POST /api/financing/sources. */
export const sourceBody = z.object({
  id,
  kind,
  name: z.string().trim().min(3).max(200),
  office: z.string().trim().max(200).default(''),
  activityCode: z.string().trim().max(100).default('').describe('sub-kegiatan'),
  accountCode: z.string().trim().max(100).default(''),
  villageCode: z.string().max(20).default('').describe('of village money; else empty'),
})
export type SourceBody = z.output<typeof sourceBody>

/** POST /api/financing/entries. Amounts in rupiah; a shift may be negative. */
export const entryBody = z.object({
  id,
  sourceId: z.uuid(),
  fiscalYear,
  kind: z.enum(['ceiling', 'shift', 'realisation']),
  amount: rupiah.refine((amount) => amount !== 0),
  onDate: z.iso.date(),
  forMonth: month.nullish().describe('of a realisation: the month it paid'),
  document,
  reason: reason.default(''),
})
export type EntryBody = z.output<typeof entryBody>

export const entryView = z.object({
  id: z.uuid(),
  kind: z.enum(['ceiling', 'shift', 'commitment', 'realisation']),
  amount: rupiah,
  onDate: z.iso.date(),
  forMonth: z.iso.date().nullable(),
  document: z.string(),
  reason: z.string(),
  reverses: z.uuid().nullable(),
  reversed: z.boolean(),
  postedFor: z
    .object({ what: z.enum(['bill', 'decree']), id: z.uuid() })
    .nullable()
    .describe('the bill that was paid or the decree that commits; null: entered by hand'),
  enteredBy: z.string(),
  enteredAt: z.iso.datetime(),
})
export const entriesView = z.array(entryView)
export type EntriesView = z.infer<typeof entriesView>
/** GET /api/financing/entries: of every source in a fiscal year, the latest first. */
export const allEntriesQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  sum: z
    .enum(['budget', 'committed', 'realised', 'free'])
    .default('free')
    .describe('whose entries; free: all'),
  page: z.coerce.number().int().min(0).max(10_000).default(0),
})
export const allEntriesView = z.object({
  total: z.number().int(),
  rows: z.array(entryView.extend({ sourceId: z.uuid(), source: z.string() })),
})
export type AllEntriesView = z.infer<typeof allEntriesView>

const sums = z.object({
  ceiling: rupiah,
  shifted: rupiah,
  budget: rupiah.describe('ceiling and shifts'),
  committed: rupiah,
  realised: rupiah,
  free: rupiah.describe('budget neither committed nor paid'),
})
export type BudgetSums = z.infer<typeof sums>
/** GET /api/financing/budget. */
export const budgetView = z.object({
  fiscalYear,
  years: z.array(fiscalYear).describe('with entries'),
  totals: sums,
  sources: z.array(
    sums.extend({
      id: z.uuid(),
      kind,
      name: z.string(),
      office: z.string(),
      activityCode: z.string(),
      accountCode: z.string(),
      villageCode: z.string(),
      villageName: z.string(),
      closed: z.boolean(),
      entries: z.number().int(),
    }),
  ),
  months: z.array(z.object({ month: z.iso.date(), realised: rupiah })).describe('January to December'),
  undated: rupiah.describe('realised without a month'),
})
export type BudgetView = z.infer<typeof budgetView>

/** POST /api/financing/tariffs. */
export const tariffBody = z.object({
  id,
  group,
  scheme: z.enum(['own-account', 'employee', 'fixed']),
  base: rupiah.positive().nullish().describe('base set by the regency; of a fixed sum none'),
  jkkGroup: z.enum(['I', 'II', 'III', 'IV', 'V']).nullish().describe('of the employee scheme'),
  withJht: z.boolean().default(false),
  amount: rupiah.positive().nullish().describe('of the fixed scheme'),
  fromMonth: month,
  document,
  reason: reason.default(''),
})
export type TariffBody = z.output<typeof tariffBody>

const line = z.object({ name: z.string(), amount: rupiah, arithmetic: z.string(), cite: z.string() })
/** GET /api/financing/tariffs: what each group costs a month of that year, by stretches of equal cost. */
export const tariffsView = z.object({
  fiscalYear,
  groups: z.array(
    z.object({
      group,
      stretches: z.array(
        z.object({
          fromMonth: z.iso.date(),
          untilMonth: z.iso.date().describe('the last month'),
          amount: rupiah.nullable().describe('null: no tariff is set, or the law does not tell'),
          tariffId: z.uuid().nullable(),
          document: z.string(),
          lines: z.array(line),
        }),
      ),
    }),
  ),
  tariffs: z.array(
    z.object({
      id: z.uuid(),
      group,
      scheme: z.enum(['own-account', 'employee', 'fixed']),
      base: rupiah.nullable(),
      jkkGroup: z.string().nullable(),
      withJht: z.boolean(),
      amount: rupiah.nullable(),
      fromMonth: z.iso.date(),
      document: z.string(),
      reason: z.string(),
      enteredBy: z.string(),
      enteredAt: z.iso.datetime(),
    }),
  ),
})
export type TariffsView = z.infer<typeof tariffsView>

/** POST /api/financing/rules: a rule of the regency itself. */
export const ruleBody = z.object({
  id,
  kind,
  group,
  allowed: z.boolean(),
  document,
  article: z.string().trim().max(100).default(''),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullish(),
})
export type RuleBody = z.output<typeof ruleBody>

export const lawfulAnswer = z.enum([
  'yes',
  'unverified',
  'own-rule',
  'free',
  'allowed-here',
  'forbidden-here',
])
export type LawfulAnswer = z.infer<typeof lawfulAnswer>
/** GET /api/financing/lawful: which source may pay which group on a day, and by what. */
export const lawfulView = z.object({
  on: z.iso.date(),
  cells: z.array(
    z.object({
      kind,
      group,
      answer: lawfulAnswer,
      cite: z.string(),
      note: z.string(),
      ruleId: z.uuid().nullable().describe('of the regency itself'),
    }),
  ),
})
export type LawfulView = z.infer<typeof lawfulView>

/** POST …/close, …/reverse, …/withdraw. */
export const reasonBody = z.object({ reason: z.string().trim().min(5).max(500) })
