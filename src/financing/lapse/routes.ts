import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Deps } from '../../platform/http/deps.ts'
import * as api from './api.ts'
import { getRadarRows } from './read-people.ts'
import { getRadar } from './reads.ts'

const tags = ['financing']
const base = '/api/financing/radar'

/** Who is protected until when, and whom no decree names next January. */
export async function registerLapse(root: FastifyInstance, { db }: Pick<Deps, 'db'>): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.get(
    base,
    { schema: { tags, querystring: api.radarQuery, response: { 200: api.radarView } } },
    async ({ scope, query }) => getRadar(db, scope.regencyCode, query.on),
  )
  app.post(
    `${base}/rows`,
    { schema: { tags, body: api.radarRowsBody, response: { 200: api.radarRowsView } } },
    async ({ scope, body }) => getRadarRows(db, scope.regencyCode, body),
  )
}
