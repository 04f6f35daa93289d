import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../platform/clock.ts'
import { sendRefusal } from '../platform/http/problem-reply.ts'
import type { Refusal } from '../platform/problem.ts'

/** Who enters money, for which regency, and when. */
export interface Acting {
  regencyCode: string
  actor: string
  at: Date
}

/** Whoever a request is of, at the time of a clock. */
export const actingBy =
  (clock: Clock) =>
  ({ scope: { regencyCode, actor } }: FastifyRequest): Acting => ({ regencyCode, actor, at: clock.now() })

/** Answers that something was done, or why it was not. */
export async function finish(
  request: FastifyRequest,
  reply: FastifyReply,
  act: Promise<{ ok: true } | Refusal>,
) {
  const result = await act
  return result.ok ? reply.code(204).send(null) : sendRefusal(request, reply, result)
}

/** Answers how many people it was done for, or why it was not. */
export async function counted(
  request: FastifyRequest,
  reply: FastifyReply,
  act: Promise<{ ok: true; lines: number } | Refusal>,
) {
  const result = await act
  return result.ok ? { lines: result.lines } : sendRefusal(request, reply, result)
}
