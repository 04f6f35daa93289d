import { z } from 'zod'
import { pathReasons, paths } from './words.ts'

const count = z.number().int()
const path = z.enum(paths)
const reason = z.enum(pathReasons)
const place = z.string().max(20)

/** GET /api/outreach/paths */
export const pathsQuery = z.object({ district: place.optional(), village: place.optional() })
export type PathsQuery = z.output<typeof pathsQuery>
export const pathsView = z.object({
  asOf: z.iso.date().nullable().describe('day of the figures they stand on; null: not made yet'),
  madeAt: z.iso.datetime().nullable(),
  people: count.describe('not protected; the paths add up to it'),
  paths: z.array(z.object({ path, people: count })).describe('in the order they are tried'),
  reasons: z.array(z.object({ path, reason, people: count })),
  places: z
    .array(
      z.object({
        code: z.string().describe('empty: place not known'),
        name: z.string(),
        people: count,
        byPath: z.partialRecord(path, count),
      }),
    )
    .describe('districts, or the villages of the district asked for'),
  ownPay: z
    .object({
      month: z.string().describe('the month of the amounts, "2026-11"'),
      transport: count.describe('rupiah a month for JKK and JKM at the lowest base, relief included'),
      other: count,
    })
    .nullable(),
})
export type PathsView = z.infer<typeof pathsView>

/** GET /api/outreach/employers */
export const employersView = z.array(
  z
    .object({ employer: z.string(), people: count, villages: count })
    .describe('most people first, at most 200'),
)
export type EmployersView = z.infer<typeof employersView>

/** POST /api/outreach/paths/rows */
export const pathRowsBody = z.object({
  path,
  reason: reason.optional(),
  employer: z.string().max(200).optional().describe('as written in the list of employers'),
  district: place.optional(),
  village: place.optional(),
  after: z.uuid().optional().describe('the last person shown before'),
})
export type PathRowsBody = z.output<typeof pathRowsBody>
export const pathRows = z.object({
  total: count,
  rows: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      nikMask: z.string().nullable(),
      village: z.string(),
      district: z.string(),
      occupation: z.string().nullable(),
      group: z.string(),
      coveredUntil: z.iso.date().nullable(),
      path,
      reason,
      employer: z.string().nullable(),
      source: z.string().nullable().describe('kind of money that may pay'),
      sector: z.enum(['transport', 'other']),
    }),
  ),
})
export type PathRows = z.infer<typeof pathRows>

/** POST /api/outreach/paths/make */
export const madeView = z.object({ asOf: z.iso.date().nullable(), people: count })
