import { z } from 'zod'
import { fundedGroups } from '../../rules/index.ts'
import { orderNames } from './order.ts'

const group = z.enum(fundedGroups)
const count = z.number().int()

/** POST /api/financing/waiting: named people, everybody of a list, or the unprotected of a group in a village. */
export const askBody = z
  .object({
    group,
    askedBy: z.string().trim().min(3).max(200).describe('the office or village that asked'),
    askedOn: z.iso.date(),
    personIds: z.array(z.uuid()).max(1000).optional(),
    listId: z.uuid().optional(),
    villageCode: z.string().min(13).max(13).optional().describe('of a list only those who live there'),
    decile: z.number().int().min(1).max(10).optional().describe('welfare decile (DTSEN), where known'),
    note: z.string().trim().max(500).default(''),
  })
  .refine(({ personIds, listId, villageCode }) => (personIds ?? listId ?? villageCode) !== undefined, {
    path: ['listId'],
    message: 'people, a list or a village',
  })
export type AskBody = z.output<typeof askBody>
export const askedView = z.object({ added: count, already: count })

/** GET /api/financing/waiting. */
export const waitingView = z.object({
  order: z.array(z.enum(orderNames)).describe('what comes first, second …'),
  groups: z.array(z.object({ group, people: count, since: z.iso.date() })),
})
export type WaitingView = z.infer<typeof waitingView>

/** POST /api/financing/waiting/rows. */
export const waitingRowsBody = z.object({
  group: group.optional(),
  villageCode: z.string().max(20).optional(),
  after: z.uuid().optional().describe('the last row shown before'),
})
export type WaitingRowsBody = z.output<typeof waitingRowsBody>
export const waitingRowsView = z.object({
  total: count,
  rows: z.array(
    z.object({
      id: z.uuid(),
      place: count.describe('among those who wait in the group'),
      personId: z.uuid(),
      name: z.string(),
      nikMask: z.string().nullable(),
      village: z.string(),
      district: z.string(),
      group,
      askedBy: z.string(),
      askedOn: z.iso.date(),
      decile: count.nullable(),
      occupation: z.string().nullable(),
      risk: z.string(),
      protection: z.string(),
      coveredUntil: z.iso.date().nullable(),
      ready: z.boolean().describe('present and not protected by anybody as the lists stand'),
      inDraft: z.boolean(),
    }),
  ),
})
export type WaitingRowsView = z.infer<typeof waitingRowsView>

export const closeBody = z.object({ reason: z.string().trim().min(5).max(500) })

/** POST /api/financing/decrees/:id/replacements. */
export const replacedView = z.object({
  lines: count.describe('put into the draft in place of somebody who is ended'),
  without: count.describe('ended people for whom nobody waits in their group'),
})
