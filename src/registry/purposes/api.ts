import { z } from 'zod'
import { listKind } from '../api.ts'
import { basisNames } from './bases.ts'

/** PUT /api/lists/:id/purpose */
export const purposeBody = z.object({
  purpose: z.string().trim().min(5).max(500),
  basis: z.enum(basisNames),
  agreement: z.string().max(200).optional(),
  agreementOn: z.iso.date().optional(),
  reason: z.string().trim().min(5).max(500),
})
export type PurposeBody = z.infer<typeof purposeBody>

/** GET /api/list-purposes */
export const purposesView = z.object({
  law: z.object({ instrument: z.string(), pinpoint: z.string(), confidence: z.string() }),
  rows: z.array(
    z.object({
      listId: z.string(),
      kind: listKind,
      name: z.string(),
      officeName: z.string(),
      purpose: z.string().nullable().describe('null: nobody has said it'),
      basis: z.enum(basisNames).nullable(),
      agreement: z.string().nullable(),
      agreementOn: z.iso.date().nullable(),
      setBy: z.string().nullable(),
      setAt: z.iso.datetime().nullable(),
      reason: z.string().nullable(),
      said: z.number().int().describe('how often it was said'),
    }),
  ),
})
export type PurposesView = z.infer<typeof purposesView>
