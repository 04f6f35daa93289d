import type { FastifyInstance } from 'fastify'
import type { Deps } from '../platform/http/deps.ts'
import { sendProblem } from '../platform/http/problem-reply.ts'
import { routeOf } from '../platform/http/route-of.ts'
import { watchDatabase } from './database-metrics.ts'
import { mayScrape } from './may-scrape.ts'
import type { Watch } from './watch.ts'

/** `/metrics` for Prometheus, and the hook that counts every request: register it first. */
export async function registerOperations(
  app: FastifyInstance,
  { db, wholeDb, clock }: Pick<Deps, 'db' | 'wholeDb' | 'clock'>,
  { metrics, token, tracing }: Watch,
): Promise<void> {
  tracing?.onRequests(app)
  const look = watchDatabase(metrics.registry, {
    pools: { screens: db, program: wholeDb },
    db: wholeDb,
    clock,
  })
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request
    metrics.request({ method, route: routeOf(request), status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayScrape(request, token)) return sendProblem(request, reply, 'not-found')
    await look()
    const text = await metrics.registry.metrics()
    return reply.header('cache-control', 'no-store').type(metrics.registry.contentType).send(text)
  })
}
