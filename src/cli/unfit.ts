import type { z } from 'zod'
import { type Refusal, refusal } from '../platform/problem.ts'

/** What was given does not fit what is asked for: which fields. */
export const unfit = (error: z.ZodError): Refusal =>
  refusal('invalid-request', {
    fields: [...new Set(error.issues.map(({ path }) => path.join('.')))].join(', '),
  })
