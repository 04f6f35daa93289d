import type { FastifyRequest } from 'fastify'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * True unless a browser says that another site makes this request. Programs that are no browser send
 * neither header and carry no cookie of ours unless they were given one.
 */
export function isSameOrigin(request: FastifyRequest): boolean {
  if (safe.has(request.method)) return true
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const origin = request.headers.origin
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).origin === originOf(request)
}

function originOf(request: FastifyRequest): string | null {
  const own = `${request.protocol}://${request.host}`
  return URL.canParse(own) ? new URL(own).origin : null
}
