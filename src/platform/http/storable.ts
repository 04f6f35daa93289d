import type { FastifyInstance } from 'fastify'
import { sendProblem } from './problem-reply.ts'

/** Refuses texts that the database cannot store, whatever route they were sent to: U+0000, and halves of a sign. */
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

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000')
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true
  return Object.entries(value).every(([key, each]) => isStorable(key) && isStorable(each))
}
