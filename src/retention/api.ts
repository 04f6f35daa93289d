import { z } from 'zod'
import { kindIds } from './kinds.ts'

export const retentionRow = z.object({
  id: z.enum(kindIds),
  ending: z.enum(['delete', 'forget-key', 'keep']),
  days: z.number().int().nullable(),
  standardDays: z.number().int().nullable(),
  bounds: z.object({ least: z.number().int(), most: z.number().int() }).nullable(),
  basis: z.array(
    z.object({ instrument: z.string(), confidence: z.enum(['verified', 'secondary', 'unverified']) }),
  ),
  chosen: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
  held: z.number().int().describe('how many there are'),
  due: z.number().int().describe('how many would go today'),
  oldest: z.iso.datetime().nullable().describe('since when the oldest of those that would go counts'),
})
export type RetentionRow = z.infer<typeof retentionRow>
export const retentionView = z.object({
  kinds: z.array(retentionRow),
  daily: z.object({ on: z.boolean(), by: z.string().nullable(), at: z.iso.datetime().nullable() }),
  lastRun: z.object({ at: z.iso.datetime(), by: z.string(), gone: z.number().int() }).nullable(),
})
export type RetentionView = z.infer<typeof retentionView>

const reason = z.string().trim().min(5).max(500)
export const chooseBody = z.object({ kind: z.enum(kindIds), days: z.number().int().min(0).max(3650), reason })
export const dailyBody = z.object({ on: z.boolean(), reason })
export const runBody = z.object({ reason })
export const ranView = z.object({
  gone: z.array(z.object({ id: z.enum(kindIds), count: z.number().int() })),
})
export type RanView = z.infer<typeof ranView>
