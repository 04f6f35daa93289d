import { z } from 'zod'

/** GET /api/reports/briefing.pdf */
export const briefingQuery = z.object({
  on: z.iso
    .date()
    .optional()
    .describe('day of the meeting; figures are those of the last day that has any by then'),
})
