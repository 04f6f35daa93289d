import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { recordAct } from '../../access/questions.ts'
import type { Deps } from '../../platform/http/deps.ts'
import { languageOf, sendRefusal } from '../../platform/http/problem-reply.ts'
import { actingOn } from '../ground.ts'
import * as api from './api.ts'
import { checkFindings } from './check-findings.ts'
import { getFindingRows, getFindings } from './reads.ts'
import { settleFinding } from './settle-finding.ts'

const tags = ['claims']
const base = '/api/claims/findings'

/** What does not hang together in cases, and what people said of it. */
export async function registerFindings(root: FastifyInstance, deps: Deps): Promise<void> {
  const { db, wholeDb, key, clock } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()

  app.get(base, { schema: { tags, response: { 200: api.findingsView } } }, ({ scope }) =>
    getFindings(db, scope.regencyCode),
  )
  app.post(
    `${base}/rows`,
    { schema: { tags, body: api.findingRowsBody, response: { 200: api.findingRowsView } } },
    (request) => getFindingRows(db, request.scope.regencyCode, request.body, languageOf(request)),
  )
  app.post(
    `${base}/check`,
    { schema: { tags, response: { 200: api.findingsRunView } } },
    async ({ scope }) => {
      const { regencyCode, actor, at } = actingOn(scope, clock)
      // Lists and cases of everybody are held against each other: by the whole database, of this regency alone.
      const run = await checkFindings({ db: wholeDb, key }, regencyCode, at)
      await recordAct(db, {
        regencyCode,
        actor,
        at,
        action: 'claim-findings.checked',
        subjectKind: 'regency',
        subjectId: regencyCode,
        detail: { found: run.found, opened: run.opened, closed: run.closed },
      })
      return run
    },
  )
  app.post(
    `${base}/:id/state`,
    {
      schema: {
        tags,
        params: z.object({ id: z.uuid() }),
        body: api.findingStateBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const done = await settleFinding(db, actingOn(request.scope, clock), request.params.id, request.body)
      return done.ok ? reply.code(204).send(null) : sendRefusal(request, reply, done)
    },
  )
}
