import { z } from 'zod'
import { fundedGroups } from '../../rules/index.ts'
import { findingCodes } from './findings.ts'

const group = z.enum(fundedGroups)
const rupiah = z.number().int()
const month = z.iso.date().refine((day) => day.endsWith('-01'), 'first day of a month')
const reason = z.string().trim().min(5).max(500)
const level = z.enum(['stop', 'ask', 'note'])

/** POST /api/financing/decrees. */
export const decreeBody = z.object({
  id: z.uuid().describe('made by the client: sent twice it is made once'),
  amends: z.uuid().nullish().describe('the signed decree it changes'),
  title: z.string().trim().min(5).max(300),
  fromMonth: month,
  untilMonth: month.describe('the first month no longer paid'),
})
export type DecreeBody = z.output<typeof decreeBody>

/** POST /api/financing/decrees/:id/candidates: who is to be paid for, by whom, from which list. */
export const candidatesBody = z.object({
  group,
  sourceId: z.uuid(),
  from: z
    .enum(['gap', 'list', 'decree', 'people'])
    .describe('the unprotected, a list of an office, a decree, or named people'),
  districtCode: z.string().max(20).optional(),
  villageCode: z.string().max(20).optional(),
  anyGroup: z.boolean().default(false).describe('of the gap: also people the lists put into no group'),
  listId: z.uuid().optional(),
  decreeId: z.uuid().optional().describe('a signed decree whose people go on'),
  personIds: z.array(z.uuid()).max(1000).optional(),
  most: z
    .number()
    .int()
    .min(1)
    .max(100_000)
    .optional()
    .describe('at most so many, the villages with the widest gap first'),
})
export type CandidatesBody = z.output<typeof candidatesBody>
export const candidatesView = z.object({ added: z.number().int(), already: z.number().int() })

/** POST …/remove: named lines, all with a finding, or all that cannot be signed. */
export const removeBody = z.object({
  lineIds: z.array(z.uuid()).max(1000).optional(),
  finding: z.enum(findingCodes).optional(),
  stopped: z.boolean().optional(),
})
export type RemoveBody = z.output<typeof removeBody>
/** POST …/pass: signed although something was found, with the reason. */
export const passBody = z.object({ finding: z.enum(findingCodes), reason })
export const reasonBody = z.object({ reason })
export const numberBody = z.object({
  number: z.string().trim().min(3).max(100).describe('number of the decree as it was signed'),
  signedOn: z.iso.date(),
})
export const countView = z.object({ lines: z.number().int() })

/** What keeps a row of an annex from being taken over. Words of each are messages `decrees.fault.<code>`. */
export const adoptFaults = [
  'not-understood',
  'unknown-person',
  'other-person',
  'two-people',
  'twice',
  'no-group',
  'in-decree',
] as const
export type AdoptFault = (typeof adoptFaults)[number]
/** A group nobody chose a source for is mended in the form, not by leaving its people out. */
export const leavable: readonly AdoptFault[] = adoptFaults.filter((code) => code !== 'no-group')

/** POST /api/financing/decrees/adopt: a decree that was signed on paper before, and whom it is of. */
export const adoptBody = z
  .object({
    id: z.uuid().describe('made by the client: sent twice it is entered once'),
    title: z.string().trim().min(5).max(300),
    number: z.string().trim().min(3).max(100),
    signedOn: z.iso.date(),
    fromMonth: month,
    untilMonth: month.describe('the first month no longer paid'),
    groups: z
      .array(z.object({ group, sourceId: z.uuid() }))
      .min(1)
      .max(fundedGroups.length)
      .refine((given) => new Set(given.map((one) => one.group)).size === given.length, 'a group once')
      .describe('which source pays which group'),
    from: z
      .enum(['members', 'list', 'annex'])
      .describe(
        'whom BPJS lists as paid by the regency, the people of a list of an office, or the rows of a file',
      ),
    listId: z.uuid().optional(),
    reason,
    leaveOut: reason
      .optional()
      .describe('of an annex: enter it without the rows nobody is found for, and why; they are kept'),
    apply: z.boolean().default(false).describe('false: only looked at'),
  })
  .refine(({ from, listId }) => from !== 'list' || listId !== undefined, { path: ['listId'] })
export type AdoptBody = z.output<typeof adoptBody>
export const adoptedView = z.object({
  people: z.number().int().describe('taken over, or to be'),
  already: z.number().int().describe('left as they are: in another decree for these months'),
  without: z.number().int().describe('of a list, in none of the groups'),
  faults: z
    .array(
      z.object({
        row: z.number().int(),
        code: z.enum(adoptFaults),
        name: z.string().describe('as the paper says it'),
        nikMask: z.string().nullable(),
      }),
    )
    .describe('the first 200; all are in the workbook of faults'),
  faulty: z
    .number()
    .int()
    .describe('rows with a fault; with one nothing is entered, unless they are left out'),
  leavable: z.number().int().describe('of them, rows that may be left out with a reason'),
  leftOut: z.number().int().describe('rows left out, or to be'),
  applied: z.boolean(),
})
export type AdoptedView = z.infer<typeof adoptedView>

const state = z.enum(['draft', 'submitted', 'checked', 'signed', 'withdrawn'])
const head = z.object({
  id: z.uuid(),
  amends: z.uuid().nullable(),
  title: z.string(),
  number: z.string(),
  signedOn: z.iso.date().nullable(),
  state,
  fromMonth: z.iso.date(),
  untilMonth: z.iso.date(),
  people: z.number().int().describe('added'),
  ended: z.number().int(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
})
/** GET /api/financing/decrees. */
export const decreesView = z.array(head)
export type DecreesView = z.infer<typeof decreesView>

/** GET /api/financing/decrees/:id: sums without a person in them. */
export const decreeView = head.extend({
  amendsNumber: z.string(),
  print: z.string(),
  leftOut: z.number().int().describe('rows of the paper annex it was entered without'),
  stopped: z.number().int().describe('people who cannot be signed'),
  toPass: z.number().int().describe('people who need a reason'),
  findings: z.array(
    z.object({ code: z.enum(findingCodes), level, people: z.number().int(), passed: z.number().int() }),
  ),
  costs: z.array(
    z.object({
      sourceId: z.uuid(),
      source: z.string(),
      group,
      people: z.number().int(),
      byYear: z.array(z.object({ fiscalYear: z.number().int(), amount: rupiah.nullable(), free: rupiah })),
    }),
  ),
  acts: z.array(
    z.object({
      kind: z.enum(['made', 'submitted', 'returned', 'checked', 'signed', 'withdrawn', 'left-out']),
      by: z.string(),
      at: z.iso.datetime(),
      reason: z.string(),
    }),
  ),
})
export type DecreeView = z.infer<typeof decreeView>

/** GET /api/financing/decrees/:id/left-out. */
export const leftOutView = z.object({
  total: z.number().int(),
  rows: z.array(
    z.object({
      row: z.number().int(),
      name: z.string(),
      nikMask: z.string().nullable(),
      code: z.enum(adoptFaults),
    }),
  ),
})
export type LeftOutView = z.infer<typeof leftOutView>

/** POST /api/financing/decrees/:id/lines. */
export const linesBody = z.object({
  finding: z.enum(findingCodes).optional(),
  villageCode: z.string().max(20).optional(),
  kind: z.enum(['add', 'end']).optional(),
  group: group.optional(),
  sourceId: z.uuid().optional(),
  after: z.uuid().optional().describe('the last line shown before'),
})
export type LinesBody = z.output<typeof linesBody>
export const linesView = z.object({
  total: z.number().int(),
  rows: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['add', 'end']),
      personId: z.uuid(),
      name: z.string(),
      nikMask: z.string().nullable(),
      birthDate: z.iso.date().nullable(),
      village: z.string(),
      district: z.string(),
      address: z.string(),
      group,
      source: z.string(),
      fromMonth: z.iso.date(),
      untilMonth: z.iso.date(),
      endedMonth: z.iso.date().nullable(),
      cause: z.string(),
      findings: z.array(z.object({ code: z.enum(findingCodes), level, told: z.string().optional() })),
      passedReason: z.string(),
      replaces: z
        .string()
        .nullable()
        .describe('name of whoever this person comes in place of, in an amending decree'),
    }),
  ),
})
export type LinesView = z.infer<typeof linesView>

/** GET /api/financing/decrees/:id/diff. */
export const diffView = z.object({
  kept: z.number().int(),
  added: z.number().int(),
  gone: z.number().int(),
  moved: z.number().int().describe('in another group, or paid from another source'),
  goneByCause: z.array(z.object({ cause: z.string(), people: z.number().int() })),
})
export type DiffView = z.infer<typeof diffView>
