import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Deps } from '../platform/http/deps.ts'
import { sendProblem } from '../platform/http/problem-reply.ts'
import { areasView } from './api.ts'
import { findAreas } from './reads.ts'

export async function registerAreaRoutes(root: FastifyInstance, deps: Deps): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.get('/api/areas', { schema: { response: { 200: areasView } } }, async (request, reply) => {
    const areas = await findAreas(deps.db, request.scope.regencyCode)
    return areas ?? sendProblem(request, reply, 'not-found')
  })
}
