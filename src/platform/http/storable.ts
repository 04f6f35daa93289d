import type { FastifyInstance } from 'fastify'
import { sendProblem } from './problem-reply.ts'

/** Refuses what the database cannot store, whatever route it was sent to: U+0000, halves of a sign, nesting without end. */
export function refuseUnstorable(app: FastifyInstance): void {
  app.addHook('preValidation', async (request, reply) => {
    for (const [part, sent] of Object.entries({
      body: request.body,
      query: request.query,
      path: request.params,
    }))
      if (!isStorable(sent)) return sendProblem(request, reply, 'invalid-request', { fields: `(${part})` })
  })
}

/** No body of ours is nested half as deep. */
const deepest = 32

function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000')
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true
  if (depth === deepest) return false
  return Object.entries(value).every(([key, each]) => isStorable(key) && isStorable(each, depth + 1))
}
