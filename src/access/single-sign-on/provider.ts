import * as oidc from 'openid-client'
import type { OidcSettings } from '../../platform/oidc-settings.ts'
import { usedSecondFactor } from './second-factor-claims.ts'

/** Who the provider says is there. */
export interface Identity {
  issuer: string
  subject: string
  secondFactor: boolean
}

/** What is asked of the provider, and must come back. */
interface Asked {
  state: string
  nonce: string
  verifier: string
}

export interface Provider {
  /** Where the browser goes to sign in. `anew`: whoever sits there says who they are, whoever was signed in before. */
  addressFor(asked: Asked & { anew: boolean }): Promise<URL>
  /** @param answer the query with which the browser came back */
  identityOf(answer: string, asked: Asked): Promise<Identity>
}

/** The provider wants something of an address that is not its own. */
export class Elsewhere extends Error {
  readonly code = 'ELSEWHERE'
}

const seconds = 5
const hour = 3_600_000
export const callbackPath = '/api/session/provider/callback'

/** The provider of the settings. It is looked up when it is first needed, and anew each hour. */
export function providerOf(settings: OidcSettings): Provider {
  const { issuer, factorAcr, home } = settings
  let found: { config: Promise<oidc.Configuration>; until: number } | undefined

  function lookUp(): Promise<oidc.Configuration> {
    if (found && found.until > Date.now()) return found.config
    const config = discover(settings)
    found = { config, until: Date.now() + hour }
    // A failure is not remembered.
    config.catch(() => {
      found = undefined
    })
    return config
  }

  return {
    async addressFor({ state, nonce, verifier, anew }) {
      const config = await lookUp()
      return oidc.buildAuthorizationUrl(config, {
        redirect_uri: home + callbackPath,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(anew && { prompt: 'login' }),
        ...(factorAcr.length > 0 && { acr_values: factorAcr.join(' ') }),
      })
    },
    async identityOf(answer, { state, nonce, verifier }) {
      const address = new URL(callbackPath, home)
      address.search = answer
      const tokens = await oidc.authorizationCodeGrant(await lookUp(), address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()!
      // Providers of many tenants write the issuer with a blank; only the one of the settings is believed.
      if (new URL(claims.iss).href !== new URL(issuer).href) throw new Elsewhere()
      return { issuer, subject: claims.sub, secondFactor: usedSecondFactor(claims, factorAcr) }
    },
  }
}

/** Signatures are checked although the token came by the back way, so that nobody in between can write one. */
async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<oidc.Configuration> {
  const { origin, protocol } = new URL(issuer)
  const config = await oidc.discovery(new URL(issuer), clientId, clientSecret, authentication(clientSecret), {
    [oidc.customFetch]: onlyTo(origin),
    timeout: seconds,
    execute: [
      oidc.enableNonRepudiationChecks,
      // Plain http only to this machine: the settings let no other through.
      ...(protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
    ],
  })
  const { authorization_endpoint, token_endpoint, jwks_uri } = config.serverMetadata()
  for (const address of [authorization_endpoint, token_endpoint, jwks_uri])
    if (!address || new URL(address).origin !== origin) throw new Elsewhere()
  return config
}

/** By form where the provider takes it, else by header. */
function authentication(secret: string): oidc.ClientAuth {
  return (server, ...rest) =>
    (server.token_endpoint_auth_methods_supported?.includes('client_secret_post')
      ? oidc.ClientSecretPost(secret)
      : oidc.ClientSecretBasic(secret))(server, ...rest)
}

/** The server calls the issuer and nobody else, whatever it is told there; it follows no redirect. */
const onlyTo =
  (origin: string): oidc.CustomFetch =>
  async (address, options) => {
    if (new URL(address).origin !== origin) throw new Elsewhere()
    return fetch(address, { ...options, redirect: 'manual' } as RequestInit)
  }
