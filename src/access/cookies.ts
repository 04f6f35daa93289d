import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Secrets } from '../platform/crypto.ts'
import { knownBrowser } from './attempts/known-browser.ts'
import { cookieName } from './guard.ts'
import { sessionHours } from './open-session.ts'
import { halfMinutes } from './second-factor/half-session.ts'

/** For the second step alone; no other address is sent it. */
const halfCookie = 'semesta_half'
const halfPath = '/api/session/second-factor'
/** Which browser this is, so that it is counted by itself; it opens nothing. */
const knownCookie = 'semesta_known'
const knownDays = 365

/** Somebody signed out in this browser: the provider is to ask who is there, and not to go by who was. */
const leftCookie = 'semesta_left'
const leftPath = '/api/session/provider'

const base = (request: FastifyRequest) =>
  ({ httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const

export const tokenIn = (request: FastifyRequest): string | undefined => request.cookies[cookieName]
export const halfTokenIn = (request: FastifyRequest): string | undefined => request.cookies[halfCookie]
export const hasLeft = (request: FastifyRequest): boolean => request.cookies[leftCookie] !== undefined
export const knownIn = (request: FastifyRequest): string | undefined => request.cookies[knownCookie]

export function keepSession(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName, token, { ...base(request), path: '/', maxAge: sessionHours * 3600 })
}

export function keepHalf(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(halfCookie, token, { ...base(request), path: halfPath, maxAge: halfMinutes * 60 })
}

export function keepKnown(request: FastifyRequest, reply: FastifyReply, key: Secrets, name: string): void {
  const known = knownBrowser(key, name)
  reply.setCookie(knownCookie, known, { ...base(request), path: '/api/session', maxAge: knownDays * 86_400 })
}

export function keepLeft(request: FastifyRequest, reply: FastifyReply): void {
  reply.setCookie(leftCookie, 'yes', { ...base(request), path: leftPath, maxAge: 30 * 86_400 })
}
export function forgetLeft(reply: FastifyReply): void {
  reply.clearCookie(leftCookie, { path: leftPath })
}
export function forgetSession(reply: FastifyReply): void {
  reply.clearCookie(cookieName, { path: '/' })
}
export function forgetHalf(reply: FastifyReply): void {
  reply.clearCookie(halfCookie, { path: halfPath })
}
