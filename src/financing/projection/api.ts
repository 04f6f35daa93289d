import { z } from 'zod'
import { indicators } from './national.ts'

const rupiah = z.number().int()
const people = z.number().int()
const basisPoints = z.number().int()
const month = z.string().regex(/^\d{4}-\d{2}$/)
const reached = z.object({
  month: month.nullable().describe('null: not at this pace'),
  earliest: month.nullable(),
  latest: month.nullable(),
})

/** GET /api/financing/projection. */
export const projectionQuery = z.object({
  by: month.optional().describe('the month by which all are to be protected'),
})
export type ProjectionAsked = z.output<typeof projectionQuery>

const scenario = z.object({
  code: z.enum(['pace', 'by', 'double']),
  peopleAMonth: people.nullable().describe('null: the pace is not known'),
  reached,
  cost: z
    .object({ untilThen: rupiah.nullable(), aYear: rupiah })
    .nullable()
    .describe(
      'what it adds from lawful money if the regency paid for all of them; null: a group has no tariff',
    ),
})
export const projectionView = z.object({
  asOf: z.iso.date().nullable(),
  months: z.array(z.object({ asOf: z.iso.date(), active: people, universe: people })),
  indicators: z.array(
    z.object({
      indicator: z.enum(indicators),
      over: z.enum(['registry', 'official']).describe('whose universe it is counted over'),
      active: people,
      universe: people,
      percent: basisPoints,
      goal: people.describe('people who would be active when it is reached'),
      goalBy: z.enum(['target', 'universe']).describe('an official target of the regency, or everybody'),
      missing: people,
      reached: reached.nullable().describe('null: too few months to tell'),
      plans: z.array(
        z.object({
          plan: z.string(),
          year: z.number().int(),
          target: basisPoints,
          confidence: z.enum(['verified', 'secondary', 'unverified']),
          note: z.string(),
        }),
      ),
    }),
  ),
  pace: z
    .object({
      months: z.number().int(),
      mean: z.number().describe('people a month'),
      low: z.number().describe('eight times of ten between this'),
      high: z.number().describe('and this'),
    })
    .nullable(),
  mix: z.array(z.object({ group: z.string(), people, aMonth: rupiah.nullable() })),
  scenarios: z.array(scenario),
})
export type ProjectionView = z.infer<typeof projectionView>
