import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Deps } from '../../platform/http/deps.ts'
import { languageOf } from '../../platform/http/problem-reply.ts'
import { projectionQuery, projectionView } from './api.ts'
import { getProjection } from './get-projection.ts'

/** When everybody is protected, and what another pace would take. */
export async function registerProjection(root: FastifyInstance, { db }: Pick<Deps, 'db'>): Promise<void> {
  root
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/api/financing/projection',
      { schema: { tags: ['financing'], querystring: projectionQuery, response: { 200: projectionView } } },
      async (request) => getProjection(db, request.scope.regencyCode, request.query, languageOf(request)),
    )
}
