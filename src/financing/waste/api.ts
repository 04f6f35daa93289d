import { z } from 'zod'
import { owners, wasteKindNames } from './kinds.ts'

const rupiah = z.number().int()
const count = z.number().int()
const kind = z.enum(wasteKindNames)
const reason = z.string().trim().min(5).max(500)
export const states = ['open', 'in-work', 'resolved', 'no-fault'] as const
const state = z.enum(states)
const payer = z.enum(['regency', 'village'])

/** GET /api/financing/waste: sums, without a person in them. */
export const wasteView = z.object({
  asOf: z.iso.date().nullable().describe('day of the lists they stand on; null: never checked'),
  ranAt: z.iso.datetime().nullable(),
  kinds: z.array(
    z.object({
      kind,
      owner: z.enum(owners),
      people: count,
      states: z.object({ open: count, 'in-work': count, resolved: count, 'no-fault': count }),
      monthly: rupiah.describe('a month, of the findings that are not settled'),
      monthsLost: count.describe('months a list proves were paid in vain'),
      lost: rupiah,
      unpriced: count.describe('findings whose group has no tariff'),
    }),
  ),
  closed: count.describe('found once and no more'),
  freed: z.object({
    people: count,
    monthly: rupiah.describe('each person counted once'),
    groups: z.array(
      z.object({
        group: z.string(),
        people: count,
        monthly: rupiah,
        tariff: rupiah.nullable(),
        protects: count.describe('people it would protect at their tariff'),
        waiting: count.describe('on the waiting list'),
        unprotected: count.describe('unprotected in this group, as the figures count them'),
      }),
    ),
  }),
  lost: rupiah,
})
export type WasteView = z.infer<typeof wasteView>

/** POST /api/financing/waste/rows. */
export const wasteRowsBody = z.object({
  kind: kind.optional(),
  state: state.optional(),
  closed: z.boolean().default(false).describe('those found no more'),
  villageCode: z.string().max(20).optional(),
  after: z.uuid().optional().describe('the last row shown before'),
})
export type WasteRowsBody = z.output<typeof wasteRowsBody>
export const wasteRowsView = z.object({
  total: count,
  rows: z.array(
    z.object({
      id: z.uuid(),
      personId: z.uuid(),
      kind,
      payer,
      name: z.string(),
      nikMask: z.string().nullable(),
      village: z.string(),
      district: z.string(),
      group: z.string(),
      evidence: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      monthly: rupiah.nullable(),
      monthsLost: count,
      lost: rupiah.nullable(),
      state,
      stateReason: z.string(),
      stateBy: z.string().nullable(),
      openedOn: z.iso.date(),
      seenOn: z.iso.date(),
      closedOn: z.iso.date().nullable(),
    }),
  ),
})
export type WasteRowsView = z.infer<typeof wasteRowsView>

/** POST /api/financing/waste/:id/state. */
export const stateBody = z
  .object({ state, reason: reason.optional() })
  .refine(({ state: to, reason: why }) => to === 'open' || to === 'in-work' || why !== undefined, {
    path: ['reason'],
    message: 'a settled finding says why',
  })
export type StateBody = z.output<typeof stateBody>

/** POST /api/financing/waste/ends: into an amending draft, by their ids or all of a kind that are not settled. */
export const endsBody = z.object({
  decreeId: z.uuid(),
  findingIds: z.array(z.uuid()).max(1000).optional(),
  kind: kind.optional(),
})
export type EndsBody = z.output<typeof endsBody>
export const endsView = z.object({
  lines: count.describe('put into the draft'),
  without: count.describe('of the findings, in no line of the decree it amends'),
})

/** POST /api/financing/waste/check. */
export const checkView = z.object({
  asOf: z.iso.date().nullable(),
  found: count,
  opened: count,
  closed: count,
})
