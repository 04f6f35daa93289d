/**
 * What answers whoever comes, signed in or not: that the program lives, what it measures of itself, entering, and where citizens
 * may write to; to a family with its code how far its own case is; to whoever
 * holds a letter whether it is genuine. No figure but those a
 * regency published.
 */
export const openToAll: readonly string[] = [
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
  'POST /api/session',
  'GET /api/session',
  'POST /api/session/second-factor',
  'GET /api/session/provider',
  'POST /api/session/provider',
  'GET /api/session/provider/callback',
  'POST /api/invitations/look',
  'POST /api/invitations/accept',
  'GET /api/privacy',
  'POST /api/family/case',
  'POST /api/letters/check',
  'GET /api/public/:regency',
  'GET /api/public/:regency/:month',
  'GET /api/public/:regency/:month/csv',
]
