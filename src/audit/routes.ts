import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { recordAct } from '../access/questions.ts'
import type { Deps } from '../platform/http/deps.ts'
import { languageOf, sendRefusal } from '../platform/http/problem-reply.ts'
import { faultOf } from '../platform/log/index.ts'
import { anchorNow } from './anchor.ts'
import * as api from './api.ts'
import { checkChain, readChain } from './check.ts'
import { linksOf } from './links.ts'
import { limitsWith } from './reads/limits.ts'
import { whoReadMost } from './reads/who-read-most.ts'
import { recordReads } from './record-reads.ts'
import { searchAudit } from './search.ts'

const pdf = 'application/pdf'
const tags = ['audit']

/** The audit for those who audit, and the hooks by which every read of persons gets into it: register it early. */
export async function registerAudit(
  root: FastifyInstance,
  deps: Pick<Deps, 'db' | 'key' | 'clock' | 'log' | 'config'>,
): Promise<void> {
  const { db, key, clock, log } = deps
  const limits = limitsWith(deps.config.rowsPerHour)
  recordReads(root, deps, limits)
  const app = root.withTypeProvider<ZodTypeProvider>()
  const links = linksOf(key)
  const checking = new Map<string, { done: number; total: number }>()
  const closing = new AbortController()
  app.addHook('onClose', async () => closing.abort())
  const chain = async (regencyCode: string): Promise<api.ChainView> => ({
    ...(await readChain(db, regencyCode)),
    checking: checking.get(regencyCode) ?? null,
  })

  app.get(
    '/api/audit',
    { schema: { tags, querystring: api.auditQuery, response: { 200: api.auditView } } },
    ({ scope, query }) => searchAudit(db, scope.regencyCode, query),
  )
  app.get('/api/audit/reads', { schema: { tags, response: { 200: api.readersView } } }, ({ scope }) =>
    whoReadMost(db, scope.regencyCode, limits, clock.now()),
  )
  app.get('/api/audit/chain', { schema: { tags, response: { 200: api.chainView } } }, ({ scope }) =>
    chain(scope.regencyCode),
  )
  // A long chain takes minutes: the answer does not wait for it.
  app.post(
    '/api/audit/verify',
    { schema: { tags, response: { 202: api.chainView } } },
    async ({ scope }, reply) => {
      const { regencyCode, actor } = scope
      if (!checking.has(regencyCode)) {
        checking.set(regencyCode, { done: 0, total: (await readChain(db, regencyCode)).rows })
        const progress = (done: number, total: number) => void checking.set(regencyCode, { done, total })
        checkChain(
          db,
          links,
          { regencyCode, actor, now: () => clock.now() },
          { progress, signal: closing.signal },
        )
          .catch((error) => log.warn('audit-not-checked', { error: faultOf(error) }))
          .finally(() => checking.delete(regencyCode))
      }
      return reply.code(202).send(await chain(regencyCode))
    },
  )
  app.get(
    '/api/audit/anchor.pdf',
    { schema: { tags, querystring: z.object({}), produces: [pdf] }, compress: false },
    async (request, reply) => {
      const { regencyCode, actor } = request.scope
      const at = clock.now()
      const anchor = await anchorNow(db, links, regencyCode, at)
      if ('ok' in anchor) return sendRefusal(request, reply, anchor)
      await recordAct(db, {
        regencyCode,
        actor,
        at,
        action: 'audit.anchored',
        subjectKind: 'audit',
        subjectId: 'chain',
        detail: { rows: anchor.rows },
      })
      const { writeAnchorPdf } = await import('./anchor-pdf.ts')
      return reply
        .type(pdf)
        .header('content-disposition', `attachment; filename="semesta-jejak-${anchor.day}.pdf"`)
        .send(await writeAnchorPdf(db, anchor, languageOf(request)))
    },
  )
}
