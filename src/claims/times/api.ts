import { z } from 'zod'
import { claimState, programme, stuckCodes } from '../api.ts'
import { groupings, onlys, stages } from './words.ts'

const count = z.number().int()
const day = z.iso.date()
const days = z.number()
const stage = z.enum(stages)
const stuckCode = z.enum(stuckCodes)
const grouping = z.enum(groupings)

const narrowing = {
  programme: programme.optional(),
  district: z.string().max(20).optional(),
  from: day.optional().describe('first day on which a stage ended'),
  until: day.optional().describe('last day on which a stage ended'),
}
/** GET /api/claims/times */
export const timesQuery = z.object({ ...narrowing, by: grouping.default('programme') })
export type TimesQuery = z.output<typeof timesQuery>

const cite = z.object({ instrument: z.string(), pinpoint: z.string() })
const spread = {
  count: count.describe('ended in the period'),
  median: days.nullable(),
  p90: days.nullable().describe('nine of ten took no longer'),
  within: count.describe('within the target'),
}
export const timesView = z.object({
  today: day,
  stages: z.array(
    z.object({
      stage,
      ...spread,
      target: count,
      working: z.boolean().describe('counted without Saturdays and Sundays'),
      law: cite.nullable().describe('null: a target of service, not law'),
      open: count,
      late: count.describe('open and past their target'),
    }),
  ),
  whole: z
    .object({ count, median: days.nullable(), p90: days.nullable() })
    .describe('paid in the period: from the report to the last payment, in days of the calendar'),
  stuck: z
    .array(z.object({ code: stuckCode, count, longest: count.describe('days the longest has stood still') }))
    .describe('open claims somebody marked as standing still, by what holds them'),
  clocks: z
    .array(
      z.object({
        clock: z.enum(['report', 'claim']),
        told: count,
        within: count,
        running: count.describe('not done yet, and in time'),
        missed: count.describe('not done yet, and too late'),
        days: count.nullable(),
        law: cite.extend({ confidence: z.string() }).nullable(),
      }),
    )
    .describe('deadlines of the law that run beside the stages'),
  groups: z.array(z.object({ key: z.string(), name: z.string(), ...spread, open: count, late: count })),
})
export type TimesView = z.infer<typeof timesView>

/** POST /api/claims/times/rows: the oldest first. */
export const timesBody = z.object({
  ...narrowing,
  only: z.enum(onlys).default('open').describe('over: ended, and past the target'),
  stage: stage.optional(),
  after: z.number().int().min(0).default(0).describe('rows shown before'),
})
export type TimesBody = z.output<typeof timesBody>
export const timesRows = z.object({
  total: count,
  rows: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      personId: z.uuid(),
      name: z.string(),
      village: z.string(),
      programme,
      state: claimState,
      stage,
      since: day,
      until: day.nullable(),
      days,
      target: count,
      working: z.boolean(),
      owner: z.string().nullable(),
      stuck: stuckCode.nullable(),
    }),
  ),
})
export type TimesRows = z.infer<typeof timesRows>
