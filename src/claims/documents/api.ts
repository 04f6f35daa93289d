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

/** A paper a claim is asked for, and how far it is. */
export const paperView = z.object({
  kind: z.string(),
  title: z.string(),
  shows: z.string(),
  state: z
    .enum(['missing', 'received', 'accepted', 'returned', 'waived'])
    .describe('waived: let go with a reason'),
  confidence: z.string(),
  heirId: z.uuid().nullable().describe('of whom it is asked; null: one for the case'),
  heir: z.string().describe('their name'),
  documents: z.array(z.uuid()).describe('what was handed in for it'),
})

/** A paper that is let go, or asked for again: its kind and of whom. */
export const paperNamed = {
  paper: z.string().trim().min(1).max(60),
  heirId: z.uuid().nullable().default(null),
}
