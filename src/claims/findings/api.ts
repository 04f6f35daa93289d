import { z } from 'zod'
import { findingKindNames, findingStates, owners, rowKinds } from './words.ts'

const count = z.number().int()
const day = z.iso.date()
const kind = z.enum(findingKindNames)
const owner = z.enum(owners)
const state = z.enum(findingStates)
const byState = z.object({ open: count, explained: count, confirmed: count })

/** GET /api/claims/findings: sums, without a person in them. */
export const findingsView = z.object({
  ranAt: z.iso.datetime().nullable().describe('null: never looked'),
  states: byState,
  serious: count.describe('open ones of the gravest kind'),
  cases: count.describe('cases with an open finding'),
  reopened: count.describe('open again because their evidence changed'),
  closed: count.describe('found once and no more'),
  kinds: z.array(z.object({ kind, owner, total: count, states: byState })),
})
export type FindingsView = z.infer<typeof findingsView>

/** POST /api/claims/findings/rows */
export const findingRowsBody = z.object({
  kind: kind.optional(),
  state: state.optional(),
  severity: count.min(1).max(3).optional(),
  eventId: z.uuid().optional().describe('of one case'),
  closed: z.boolean().default(false).describe('those found no more'),
  after: z.uuid().optional().describe('the last row shown before'),
})
export type FindingRowsBody = z.output<typeof findingRowsBody>
export const findingRowsView = z.object({
  total: count,
  rows: z.array(
    z.object({
      id: z.uuid(),
      eventId: z.uuid(),
      eventNumber: z.string(),
      personId: z.uuid().nullable(),
      name: z.string(),
      village: z.string(),
      happenedOn: day,
      kind,
      owner,
      severity: count,
      evidence: z.array(
        z.object({ what: z.enum(rowKinds), name: z.string(), on: day.nullable(), ref: z.uuid().nullable() }),
      ),
      state,
      stateReason: z.string(),
      stateBy: z.string().nullable(),
      toldOn: day.nullable().describe('when the branch was told'),
      openedOn: day,
      reopenedOn: day.nullable(),
      closedOn: day.nullable(),
    }),
  ),
})
export type FindingRowsView = z.infer<typeof findingRowsView>

/** POST /api/claims/findings/:id/state */
export const findingStateBody = z
  .object({ state, reason: z.string().trim().max(500).default(''), toldOn: day.optional() })
  .refine(({ state: to, reason }) => to === 'open' || reason.length >= 5, {
    path: ['reason'],
    message: 'a settled finding says why',
  })
  .refine(({ state: to, toldOn }) => to !== 'confirmed' || toldOn !== undefined, {
    path: ['toldOn'],
    message: 'a confirmed finding says when the branch was told',
  })
export type FindingStateBody = z.output<typeof findingStateBody>

/** POST /api/claims/findings/check */
export const findingsRunView = z.object({ found: count, opened: count, closed: count, reopened: count })
