import { z } from 'zod'

/** POST /api/outreach/campaigns/:id/paper */
export const paperBody = z.object({
  village: z.string().min(13).max(13),
  format: z.enum(['pdf', 'xlsx']),
})
