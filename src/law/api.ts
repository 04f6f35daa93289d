import { z } from 'zod'
import type { AssessmentView } from '../rules/index.ts'

const language = z.enum(['id', 'en'])
const money = z.number().int()
const outcome = z.enum(['due', 'not-applicable', 'lapsed', 'unknown', 'no-law'])
const confidence = z.enum(['verified', 'secondary', 'unverified'])
const citation = z.looseObject({ instrument: z.string(), pinpoint: z.string(), confidence })
const reason = z.string().min(5).max(500)

/** GET /api/law/choices: which unverified figures the regency uses, and how it reads the places of doubt. */
export const choicesView = z.object({
  accepted: z.array(
    z.object({ figure: z.string(), by: z.string(), at: z.iso.datetime(), reason: z.string() }),
  ),
  readings: z.array(
    z.object({
      reading: z.string(),
      option: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
      reason: z.string(),
    }),
  ),
})
export type ChoicesView = z.infer<typeof choicesView>

/** POST /api/law/choices: one choice and why; answers with all that hold now. */
export const choiceBody = z.union([
  z.object({ figure: z.string().max(200), accept: z.boolean(), reason }),
  z.object({ reading: z.string().max(200), option: z.string().max(200), reason }),
])
export type Choice = z.infer<typeof choiceBody>

/** POST /api/law/assess: a case under the law as the regency uses it. Facts as the rule's JSON Schema has them. */
export const assessBody = z.object({
  rule: z.string().max(100),
  facts: z.record(z.string(), z.unknown()),
})
/** POST /api/law/assessment.pdf: the same as an A4 document; Indonesian unless told. */
export const pdfBody = assessBody.extend({ language: language.default('id') })

const line = z.looseObject({
  programme: z.string(),
  item: z.string(),
  title: z.string(),
  of: z.string().optional(),
  share: z.string().optional(),
  when: z.string().optional(),
  amount: money,
  arithmetic: z.string(),
  citation,
  uses: z.array(z.looseObject({ figure: z.string(), from: z.string(), citation })),
  confidence,
})
const result = { outcome, total: money.nullable() }
export const assessmentView = z.looseObject({
  rule: z.string(),
  law: z.looseObject({
    version: z.string(),
    accepted: z.array(z.string()),
    readings: z.record(z.string(), z.string()),
    proposed: z.array(z.string()),
  }),
  on: z.string(),
  ...result,
  lines: z.array(line),
  withheld: z.array(line),
  memos: z.array(line),
  findings: z.array(
    z.looseObject({
      test: z.string(),
      title: z.string(),
      met: z.boolean().nullable(),
      seen: z.union([z.string(), z.number(), z.boolean(), z.null()]),
      unit: z.string().optional().describe('what a number that was seen counts'),
      called: z.string().optional().describe('what a code that was seen is called'),
      citation,
    }),
  ),
  missing: z.array(
    z.looseObject({
      field: z.string(),
      changes: z.array(z.looseObject({ value: z.unknown(), ...result })),
    }),
  ),
  readings: z.array(
    z.looseObject({
      reading: z.string(),
      title: z.string(),
      option: z.string(),
      words: z.string(),
      isDefault: z.boolean(),
      why: z.string(),
      citation,
    }),
  ),
  otherReadings: z.array(
    z.looseObject({ reading: z.string(), option: z.string(), words: z.string(), ...result }),
  ),
  whatIf: z.array(
    z.looseObject({
      words: z.string(),
      facts: z.record(z.string(), z.unknown()),
      ...result,
      gained: z.array(z.string()),
    }),
  ),
  notes: z.array(z.string()),
  disclaimer: z.string(),
  hash: z.string(),
})
/** Fails to compile when an assessment is not what the API says it is. */
export type Described = AssessmentView extends z.infer<typeof assessmentView> ? true : never

/** A figure as someone proposes it: rupiah and counts as integers, rates as `"0.24%"` or `"7/12"`. */
export const proposal = z.object({
  figure: z.string().max(200),
  from: z.iso.date(),
  value: z.union([z.number(), z.string().max(100)]),
  why: z.string().max(500).optional(),
})
export type Proposal = z.infer<typeof proposal>
/** The law of a day or month, with figures proposed on top. Without `on` the day the last proposal begins. */
export const lawVersion = z.object({
  on: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/)
    .optional(),
  proposals: z.array(proposal).max(100).default([]),
})
export type LawVersion = z.infer<typeof lawVersion>

/** POST /api/law/diff: who pays more or less, and what a death gives, under two laws over the loaded registry. */
export const diffBody = z.object({ a: lawVersion, b: lawVersion, asOf: z.iso.date().optional() })
const sums = z.object({
  memberships: z.number().int(),
  before: money.describe('rupiah a month under A'),
  after: money.describe('rupiah a month under B'),
  change: money.describe('after − before, a month'),
  changeYear: money.describe('twelve such months'),
  more: z.object({ memberships: z.number().int(), month: money, year: money }),
  less: z.object({ memberships: z.number().int(), month: money, year: money }),
  same: z.number().int(),
  notComputed: z.number().int().describe('memberships the law gives no contribution for from what is known'),
})
const cut = sums.extend({ code: z.string() })
const version = z.object({
  on: z.string(),
  proposals: z.array(
    z.object({
      figure: z.string(),
      title: z.string(),
      from: z.string(),
      was: z.string().nullable(),
      value: z.string(),
      why: z.string(),
    }),
  ),
})
export const diffView = z.object({
  asOf: z.string(),
  a: version,
  b: version,
  people: z.number().int(),
  profiles: z.number().int(),
  total: sums,
  byGroup: z.array(cut),
  byPayer: z.array(cut),
  bySegment: z.array(cut),
  deaths: z.array(
    z.object({
      rule: z.string(),
      title: z.string(),
      segment: z.string(),
      wage: money.nullable().describe('null: not known, the lowest base is taken'),
      memberships: z.number().int(),
      before: z.object(result),
      after: z.object(result),
    }),
  ),
  notes: z.array(z.string()),
})
export type DiffView = z.infer<typeof diffView>
