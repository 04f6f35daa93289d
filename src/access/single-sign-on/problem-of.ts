import * as oidc from 'openid-client'
import type { ProblemCode } from '../../platform/problem.ts'

/** The provider did not answer, or not as one does: later it may. */
const away = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']

/** What to say of a sign-in at the provider that came to nothing. */
export function problemOf(error: unknown): ProblemCode {
  if (error instanceof oidc.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'single-sign-on-cancelled'
    return /^(server_error|temporarily_unavailable)$/.test(error.error)
      ? 'single-sign-on-away'
      : 'single-sign-on-refused'
  }
  // Of fetch: nobody there, no such name, no right certificate.
  if (error instanceof TypeError) return 'single-sign-on-away'
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' && away.includes(code) ? 'single-sign-on-away' : 'single-sign-on-refused'
}
