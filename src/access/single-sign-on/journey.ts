import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../platform/http/deps.ts'
import { faultOf } from '../../platform/log/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { forgetTicket, hasLeft, keepTicket, ticketIn } from '../cookies.ts'
import { problemOf } from './problem-of.ts'
import { callbackPath, type Identity, type Provider } from './provider.ts'
import { readTicket, type Ticket, ticketMinutes, writeTicket } from './ticket.ts'

type Ground = Pick<Deps, 'key' | 'clock' | 'log'> & { provider: Provider }

/** Who came back from the provider, on which ticket; or why nobody did. */
export type Arrival =
  | { ok: true; ticket: Ticket; identity: Identity }
  | (Refusal & { ticket?: Ticket | undefined })

/** A browser's way to the provider and back. */
export interface Journey {
  /** Sends it off with a signed ticket; answers where it goes. */
  leave(
    request: FastifyRequest,
    reply: FastifyReply,
    aim: Pick<Ticket, 'back' | 'binds'>,
  ): Promise<{ ok: true; url: string } | Refusal>
  /** Who came back; a ticket is good for one return. */
  arrive(request: FastifyRequest, reply: FastifyReply): Promise<Arrival>
}

export function journeyOf({ key, clock, log, provider }: Ground): Journey {
  const failed = (error: unknown): Refusal => {
    const problem = problemOf(error)
    if (problem !== 'single-sign-on-cancelled')
      log.warn('single-sign-on-failed', { error: faultOf(error as Error) })
    return refusal(problem)
  }
  return {
    async leave(request, reply, aim) {
      const until = clock.now().getTime() + ticketMinutes * 60_000
      const ticket = { state: random(), nonce: random(), verifier: random(), until, ...aim }
      try {
        // The computer of an office is many people's: not who was signed in there last, but who sits there now.
        const anew = aim.binds !== undefined || hasLeft(request)
        const url = await provider.addressFor({ ...ticket, anew })
        keepTicket(request, reply, writeTicket(key, ticket), { path: callbackPath, minutes: ticketMinutes })
        return { ok: true, url: url.href }
      } catch (error) {
        return failed(error)
      }
    },
    async arrive(request, reply) {
      forgetTicket(request, reply, callbackPath)
      const ticket = readTicket(key, ticketIn(request), clock.now())
      const answer = request.url.slice(request.url.indexOf('?') + 1)
      if (!ticket || new URLSearchParams(answer).get('state') !== ticket.state)
        return { ...refusal('single-sign-on-lost'), ticket }
      try {
        return { ok: true, ticket, identity: await provider.identityOf(answer, ticket) }
      } catch (error) {
        return { ...failed(error), ticket }
      }
    },
  }
}

/** 256 bits, of signs that may stand in an address; fit for a verifier of PKCE too. */
const random = () => randomBytes(32).toString('base64url')
