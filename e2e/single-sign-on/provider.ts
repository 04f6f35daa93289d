import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Provider, { type JWKS } from 'oidc-provider'
import { freePort } from '../server-process.ts'

/** What the provider does next; a test turns these. */
export interface Behaviour {
  /** Who signs in there, and by which means. */
  who: { subject: string; amr?: string[]; acr?: string }
  /** Whoever signs in changes their mind. */
  cancels: boolean
  /** Alters the claims of an id token; it is signed anew with the provider's own key. */
  claims: ((claims: Record<string, unknown>) => Record<string, unknown>) | undefined
  /** Alters a signed id token. */
  token: ((token: string) => string) | undefined
  /** Alters the discovery document. */
  metadata: ((document: Record<string, unknown>) => Record<string, unknown>) | undefined
  /** Answers nothing, or nonsense. */
  state: 'up' | 'silent' | 'broken'
}

export interface RunningProvider extends Behaviour {
  issuer: string
  /** Paths that were asked for by programs and browsers, in order. */
  asked: string[]
  reset(): void
  /** A token this provider signs. */
  signed(claims: Record<string, unknown>): string
  stop(): Promise<void>
}

export const client = { clientId: 'semesta', clientSecret: 'only-for-tests' }
const usual: Behaviour = {
  who: { subject: 'sub-of-nobody' },
  cancels: false,
  claims: undefined,
  token: undefined,
  metadata: undefined,
  state: 'up',
}

/** A real provider of OpenID Connect on a port of this machine. `pages`: with forms for a browser, else it answers by itself. */
export async function startProvider(
  callback: string,
  { pages = false }: { pages?: boolean } = {},
): Promise<RunningProvider> {
  // Another site than 127.0.0.1, as a provider is.
  const issuer = `http://localhost:${await freePort()}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const kid = 'only-for-tests'
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }

  const signed = (claims: Record<string, unknown>) => {
    const text = [{ alg: 'RS256', kid }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
  }
  const running: RunningProvider = {
    ...usual,
    issuer,
    asked: [],
    signed,
    reset: () => Object.assign(running, usual, { asked: [] }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [callback],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [jwk] } as JWKS,
    cookies: { keys: ['only-for-tests'] },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'amr', 'acr'] },
    acrValues: ['gold'],
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: pages } },
    interactions: pages ? {} : { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    async loadExistingGrant(ctx) {
      const { client: asking, session } = ctx.oidc
      const grant = new provider.Grant({
        clientId: asking!.clientId,
        ...(session?.accountId && { accountId: session.accountId }),
      })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  provider.use(async (ctx, next) => {
    await next()
    const body = ctx.body as Record<string, unknown> | undefined
    if (ctx.path.startsWith('/.well-known/') && running.metadata && body) ctx.body = running.metadata(body)
    const token = body?.id_token
    if (typeof token !== 'string') return
    const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())
    const meant = running.claims ? signed(running.claims(claims)) : token
    ctx.body = { ...body, id_token: running.token ? running.token(meant) : meant }
  })
  const answer = provider.callback()

  /** Instead of a form: whoever is meant signs in at once. */
  async function interact(request: IncomingMessage, response: ServerResponse) {
    const { subject, ...means } = running.who
    await provider.interactionFinished(
      request,
      response,
      running.cancels
        ? { error: 'access_denied', error_description: 'cancelled' }
        : { login: { accountId: subject, ...means } },
    )
  }
  const server = createServer((request, response) => {
    running.asked.push(request.url!.split('?')[0]!)
    if (running.state === 'silent') return
    if (running.state === 'broken') return void response.writeHead(500).end('<html>')
    if (!pages && request.url!.startsWith('/interaction/')) return void interact(request, response)
    void answer(request, response)
  })
  const { port } = new URL(issuer)
  await new Promise<void>((resolve) => server.listen(Number(port), '127.0.0.1', resolve))
  return running
}
