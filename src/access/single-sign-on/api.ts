import { z } from 'zod'

/** GET /api/session/provider. */
export const providerView = z.object({
  name: z.string().nullable().describe('what the button calls it; null when there is none'),
})
export type ProviderView = z.infer<typeof providerView>

/** POST /api/session/provider: begins a sign-in. */
export const beginBody = z.object({
  back: z.string().max(500).optional().describe('path of this site to go on to'),
})
/** POST /api/session/provider/binding: begins to bind one's own account. */
export const bindBody = z.object({
  password: z.string().min(1).max(500).describe('of this account, once more'),
})
export const wayView = z.object({ url: z.string().describe('where the browser goes now') })
export type WayView = z.infer<typeof wayView>

/** GET /api/session/provider/binding: of one's own account. */
export const bindingView = z.object({
  name: z.string().nullable(),
  since: z.iso.datetime().nullable().describe('null when it is not bound'),
})
export type BindingView = z.infer<typeof bindingView>

/** POST /api/accounts/:id/provider. */
export const identityBody = z.object({
  subject: z.string().trim().min(1).max(255).describe('`sub` of the person at the provider'),
})
