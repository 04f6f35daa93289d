import { z } from 'zod'

/** POST /api/session. */
export const signInBody = z.object({
  username: z.string().min(1).max(200),
  password: z.string().min(1).max(500),
})

/** GET and POST /api/session; 401 with problem `not-signed-in` when there is none. */
export const sessionView = z.object({
  username: z.string(),
  displayName: z.string(),
  role: z.enum(['administrator', 'reviewer']),
  regency: z.object({ code: z.string(), name: z.string(), province: z.string() }),
  demo: z.boolean().describe('true while the data of this installation is synthetic'),
})
export type SessionView = z.infer<typeof sessionView>
