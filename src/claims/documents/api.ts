import { z } from 'zod'

/** POST /api/claims/events/:id/documents?…, with the file in a form. */
export const documentQuery = z.object({
  id: z.uuid().describe('made by the client: the same paper sent twice is one'),
  kind: z.string().trim().min(1).max(60),
  heirId: z.uuid().optional(),
})
export const judgeBody = z.object({
  state: z.enum(['accepted', 'returned', 'removed']),
  reason: z.string().trim().max(500).default(''),
})
