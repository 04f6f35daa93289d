import { z } from 'zod'
import { verdicts } from './words.ts'

const people = z.number().int()
const share = z.number().int().describe('basis points')
const day = z.iso.date()

export const compareQuery = z.object({
  asOf: day.optional().describe('default: day of the latest participant list'),
  goal: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(100)
    .describe('percent of the workers to be protected'),
})
export type CompareAsked = z.output<typeof compareQuery>

const limits = { low998: share, low95: share, high95: share, high998: share }
const village = z.object({
  code: z.string(),
  name: z.string(),
  district: z.string(),
  districtName: z.string(),
  workers: people,
  active: people,
  uncovered: people,
  share: share.describe('active of workers'),
  ...limits,
  verdict: z.enum(verdicts).describe('against what is usual for so many workers'),
  fair: share.describe('the share drawn towards the mean of all villages, the more so the fewer the workers'),
  before: share.nullable().describe('share on the earlier day; null: not known'),
  toMean: people.describe('people to protect until the share of all villages is reached'),
  toGoal: people.describe('people to protect until the goal is reached'),
})
/** GET /api/reports/villages: villages beside what is usual for their size. */
export const compareView = z.object({
  asOf: day.nullable().describe('null while there are no figures'),
  before: day.nullable().describe('the earlier day shares are held against: kept figures three months back'),
  mean: z.object({ workers: people, active: people, share }),
  goal: share.describe('what people are missing to, by what was asked'),
  spread: z.object({
    ratio: z.number().describe('1: chance alone; more: villages differ by more than chance'),
    between: share.describe('standard deviation between villages; 0: limits are those of chance alone'),
    strength: people.nullable().describe('workers the mean weighs as much as; null: villages do not differ'),
  }),
  curve: z.array(z.object({ workers: people, ...limits })).describe('limits by number of workers'),
  villages: z.array(village),
  unknown: z.object({ workers: people, active: people }).describe('of people whose village is not known'),
})
export type CompareView = z.infer<typeof compareView>
export type ComparedVillage = CompareView['villages'][number]
