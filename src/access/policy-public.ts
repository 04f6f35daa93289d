/**
 * What answers whoever comes, signed in or not: that the program lives, what it measures of itself, entering, and where citizens
 * may write to. No figure.
 */
export const openToAll: readonly string[] = [
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
  'POST /api/session',
  'GET /api/session',
  'POST /api/session/second-factor',
  'POST /api/invitations/look',
  'POST /api/invitations/accept',
  'GET /api/privacy',
]
