import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Secrets } from '../platform/crypto.ts'
import { knownBrowser } from './attempts/known-browser.ts'
import { halfMinutes } from './second-factor/half-session.ts'
import { sessionHours } from './session-times.ts'

const sessionCookie = 'semesta_session'
/** For the second step alone; no other address is sent it. */
const halfCookie = 'semesta_half'
const halfPath = '/api/session/second-factor'
/** Which browser this is, so that it is counted by itself; it opens nothing. */
const knownCookie = 'semesta_known'
const knownDays = 365

/** Somebody signed out in this browser: the provider is to ask who is there, and not to go by who was. */
const leftCookie = 'semesta_left'
const leftPath = '/api/session/provider'

const isHttps = (request: FastifyRequest) => request.protocol === 'https'
const base = (request: FastifyRequest) =>
  ({ httpOnly: true, sameSite: 'strict', secure: isHttps(request) }) as const

/** By https under a name that no other host and nobody on the line can write; only such a one is then read. */
const named = (name: string, request: FastifyRequest) =>
  isHttps(request) ? `${name === sessionCookie ? '__Host-' : '__Secure-'}${name}` : name
const valueIn = (name: string, request: FastifyRequest): string | undefined =>
  request.cookies[named(name, request)]

export const tokenIn = (request: FastifyRequest): string | undefined => valueIn(sessionCookie, request)
export const halfTokenIn = (request: FastifyRequest): string | undefined => valueIn(halfCookie, request)
export const hasLeft = (request: FastifyRequest): boolean => valueIn(leftCookie, request) !== undefined
export const knownIn = (request: FastifyRequest): string | undefined => valueIn(knownCookie, request)

export function keepSession(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(named(sessionCookie, request), token, {
    ...base(request),
    path: '/',
    maxAge: sessionHours * 3600,
  })
}

export function keepHalf(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(named(halfCookie, request), token, {
    ...base(request),
    path: halfPath,
    maxAge: halfMinutes * 60,
  })
}

export function keepKnown(request: FastifyRequest, reply: FastifyReply, key: Secrets, name: string): void {
  const known = knownBrowser(key, name)
  reply.setCookie(named(knownCookie, request), known, {
    ...base(request),
    path: '/api/session',
    maxAge: knownDays * 86_400,
  })
}

export function keepLeft(request: FastifyRequest, reply: FastifyReply): void {
  reply.setCookie(named(leftCookie, request), 'yes', {
    ...base(request),
    path: leftPath,
    maxAge: 30 * 86_400,
  })
}
export function forgetLeft(request: FastifyRequest, reply: FastifyReply): void {
  forget(request, reply, leftCookie, leftPath)
}
export function forgetSession(request: FastifyRequest, reply: FastifyReply): void {
  forget(request, reply, sessionCookie, '/')
}
export function forgetHalf(request: FastifyRequest, reply: FastifyReply): void {
  forget(request, reply, halfCookie, halfPath)
}

function forget(request: FastifyRequest, reply: FastifyReply, name: string, path: string): void {
  reply.clearCookie(named(name, request), { ...base(request), path })
}

/** What a browser carries on its way to a provider and back. */
const ticketCookie = 'semesta_sign_on'
export const ticketIn = (request: FastifyRequest): string | undefined => valueIn(ticketCookie, request)

export function keepTicket(
  request: FastifyRequest,
  reply: FastifyReply,
  ticket: string,
  { path, minutes }: { path: string; minutes: number },
): void {
  // It comes back from another site.
  const options = { ...base(request), sameSite: 'lax', path, maxAge: minutes * 60 } as const
  reply.setCookie(named(ticketCookie, request), ticket, options)
}

export function forgetTicket(request: FastifyRequest, reply: FastifyReply, path: string): void {
  forget(request, reply, ticketCookie, path)
}
