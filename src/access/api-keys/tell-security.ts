import type { FastifyInstance, RouteOptions } from 'fastify'
import { rightFor } from '../policy.ts'
import { keyRights } from './key-rights.ts'

/** Tells the OpenAPI document by what each route is entered: a session, also a key, or nothing. */
export function tellSecurity(app: FastifyInstance): void {
  app.addHook('onRoute', (route: RouteOptions) => {
    if (!route.url.startsWith('/api/')) return
    route.schema = { ...route.schema, security: securityOf(route) }
  })
}

function securityOf({ method, url, config }: RouteOptions): Record<string, string[]>[] {
  if (config?.public) return []
  const right = rightFor([method].flat()[0]!, url)
  const session = { session: [] }
  return (keyRights as readonly (string | undefined)[]).includes(right)
    ? [session, { apiKey: [right!] }]
    : [session]
}
