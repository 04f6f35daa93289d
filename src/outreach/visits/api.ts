import { z } from 'zod'
import { memberRow } from '../campaigns/api.ts'
import { besideNames, stageNames } from '../campaigns/words.ts'
import { outcomes, refusals, standings, visitFaults } from './words.ts'

const count = z.number().int()
const day = z.iso.date()
export const visitParams = z.object({ id: z.uuid() })

/** One visit as it is told. Whom it was to: a place on a list, or the short code of it as typed from paper. */
export const visitBody = z.object({
  id: z.uuid().optional().describe('made where it was written down; without it, told by what it says'),
  memberId: z.uuid().optional(),
  code: z.string().max(20).optional(),
  outcome: z.enum(outcomes),
  refusal: z.enum(refusals).optional().describe('why they refuse; only with that'),
  visitedOn: day,
  nextOn: day.optional(),
  note: z.string().trim().max(500).default(''),
  deviceAt: z.iso
    .datetime()
    .optional()
    .describe(
      'what the clock of the phone said when it was written down; kept beside the time of the server',
    ),
})
export type VisitBody = z.output<typeof visitBody>

/** POST /api/outreach/visits */
export const visitsBody = z.object({
  visits: z.array(visitBody).min(1).max(500),
  dryRun: z.boolean().default(false),
  deviceNow: z.iso
    .datetime()
    .optional()
    .describe(
      'what the clock of the phone says while it sends; by this it is told how far that clock is out',
    ),
})
export const visitsView = z.object({
  added: count,
  repeated: count.describe('were written down before'),
  conflicts: count.describe('people of these whose visits of one day contradict each other'),
  applied: z.boolean().describe('false: a dry run, or a row has a fault; then nothing was written'),
  faults: z
    .array(z.object({ row: count, code: z.enum(visitFaults), said: z.string() }))
    .describe('row: place among the visits, or row of the file'),
})
export type VisitsView = z.infer<typeof visitsView>

/** POST /api/outreach/people */
export const membersBody = z.object({
  campaign: z.uuid().optional(),
  village: z.string().max(20).optional(),
  stage: z.enum([...stageNames, ...besideNames]).optional(),
  outcome: z.enum(standings).optional(),
  path: z.string().max(30).optional(),
  due: z
    .boolean()
    .default(false)
    .describe('those to go to: not visited, not met, or asked to be visited again by today'),
  q: z.string().trim().max(100).optional().describe('part of a name, or a short code'),
  after: z.uuid().optional().describe('the last row shown before'),
})
export type MembersBody = z.output<typeof membersBody>
export const membersView = z.object({ total: count, rows: z.array(memberRow) })
export type MembersView = z.infer<typeof membersView>

const visit = z.object({
  id: z.uuid(),
  outcome: z.enum(outcomes),
  refusal: z.enum(refusals).nullable(),
  visitedOn: day,
  nextOn: day.nullable(),
  note: z.string(),
  via: z.enum(['screen', 'codes', 'file', 'phone']),
  by: z.string(),
  at: z.iso.datetime(),
  deviceAt: z.iso.datetime().nullable().describe("by the phone's clock"),
  deviceAhead: count.nullable().describe("seconds by which that clock was ahead of the server's"),
  mended: z
    .object({
      kind: z.enum(['undone', 'not-chosen']),
      reason: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
})

/** GET /api/outreach/people/:id */
export const memberView = memberRow.extend({
  fromDay: day,
  open: z.boolean(),
  visits: z.array(visit).describe('the newest first, with those that do not count'),
})
export type MemberView = z.infer<typeof memberView>

/** POST /api/outreach/visits/:id/undo and /choose */
export const mendBody = z.object({ reason: z.string().trim().min(3).max(500) })

/** POST /api/outreach/codes/look */
export const lookBody = z.object({ code: z.string().max(20) })
export const lookView = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  village: z.string(),
  rt: z.string(),
  outcome: z.enum(standings),
})
export type LookView = z.infer<typeof lookView>
