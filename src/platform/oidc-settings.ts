/** The provider people may sign in with, and what it knows this installation by. */
export interface OidcSettings {
  /** Its address, as the provider itself writes it. No other address is ever called. */
  issuer: string
  clientId: string
  clientSecret: string
  /** What the button calls it. */
  name: string
  /** Values of `acr` that mean a second factor; asked for and believed. */
  factorAcr: string[]
  /** Origin under which people reach this installation: https://semesta.example.go.id. */
  home: string
}

interface Invalid {
  ok: false
  name: string
  value: string
  expected: string
}

/** Single sign-on is set up whole or not at all. */
export function readOidc(env: NodeJS.ProcessEnv): { ok: true; oidc?: OidcSettings } | Invalid {
  const { SEMESTA_OIDC_ISSUER: issuer, SEMESTA_OIDC_CLIENT_ID: clientId } = env
  const { SEMESTA_OIDC_CLIENT_SECRET: clientSecret, SEMESTA_URL: home } = env
  if (!issuer && !clientId && !clientSecret) return { ok: true }
  if (!issuer || !isSafe(issuer)) return invalid('SEMESTA_OIDC_ISSUER', issuer, 'https://sso.example.go.id/…')
  if (!clientId) return invalid('SEMESTA_OIDC_CLIENT_ID', '', 'semesta')
  if (!clientSecret) return invalid('SEMESTA_OIDC_CLIENT_SECRET', '', '…')
  if (!home || !isSafe(home) || new URL(home).pathname !== '/')
    return invalid('SEMESTA_URL', home, 'https://semesta.example.go.id')
  return {
    ok: true,
    oidc: {
      issuer,
      clientId,
      clientSecret,
      name: env.SEMESTA_OIDC_NAME || new URL(issuer).hostname,
      factorAcr: (env.SEMESTA_OIDC_ACR ?? '').split(/[\s,]+/).filter((value) => value !== ''),
      home: new URL(home).origin,
    },
  }
}

/** https, unless it is this machine; nothing but an address. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(address)
  if (username || password || search || hash) return false
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return protocol === 'https:' || (protocol === 'http:' && here)
}

const invalid = (name: string, value = '', expected: string): Invalid => ({
  ok: false,
  name,
  // An address may hold a password.
  value: value && URL.canParse(value) ? new URL(value).host : value && '…',
  expected,
})
