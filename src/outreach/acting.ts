import type { FastifyRequest } from 'fastify'
import type { Clock } from '../platform/clock.ts'

/** Who reaches people, for which regency, and when. */
export interface Acting {
  regencyCode: string
  actor: string
  at: Date
}

/** Whoever a request is of, at the time of a clock. */
export const actingBy =
  (clock: Clock) =>
  ({ scope: { regencyCode, actor } }: FastifyRequest): Acting => ({ regencyCode, actor, at: clock.now() })
