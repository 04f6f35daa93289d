import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { sql } from 'kysely'
import { z } from 'zod'
import { migrationState } from '../db/index.ts'
import type { Deps } from './deps.ts'

const state = z.object({ status: z.enum(['ok', 'not-ready']) })

/** /healthz: the process answers. /readyz: it can serve, database and all. */
export async function registerHealth(root: FastifyInstance, { db }: Pick<Deps, 'db'>): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.get('/healthz', { schema: { response: { 200: state } } }, async () => ({ status: 'ok' as const }))
  app.get('/readyz', { schema: { response: { 200: state, 503: state } } }, async (_request, reply) => {
    const ready = await isReady(db)
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'not-ready' })
  })
}

async function isReady(db: Deps['db']): Promise<boolean> {
  try {
    await sql`select 1`.execute(db)
    return (await migrationState(db)).pending.length === 0
  } catch {
    return false
  }
}
