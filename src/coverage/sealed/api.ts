import { z } from 'zod'

/** POST /api/people/:personId/nik, …/phone: a logged act with a reason. */
export const openBody = z.object({ reason: z.string().trim().min(5).max(500) })
export const openNikView = z.object({ nik: z.string().nullable() })
export const openPhoneView = z.object({
  phones: z
    .array(
      z.object({
        phone: z.string(),
        list: z.string().describe('the newest list that tells it'),
        asOf: z.string().nullable(),
      }),
    )
    .describe('newest first; empty when no list tells one'),
})
export type OpenPhoneView = z.infer<typeof openPhoneView>
