import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import { receiveBytes } from '../../platform/http/upload.ts'
import * as api from '../api.ts'
import { getEvent } from '../events/reads.ts'
import { actingOn } from '../ground.ts'
import { documentQuery, judgeBody } from './api.ts'
import { judgeDocument, keepDocument } from './keep-document.ts'
import { openDocument } from './open-document.ts'

const tags = ['claims']
const params = z.object({ id: z.uuid() })
const types = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' }

/** Papers of a case: sent in, looked at, accepted or given back. */
export async function registerDocuments(root: FastifyInstance, deps: Deps): Promise<void> {
  const { db, key, clock } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = (request: FastifyRequest) => actingOn(request.scope, clock)

  app.post(
    '/api/claims/events/:id/documents',
    { schema: { tags, params, querystring: documentQuery, response: { 200: api.eventView } } },
    async (request, reply) => {
      const received = await receiveBytes(request)
      if (!received) return sendProblem(request, reply, 'invalid-request', { fields: 'file' })
      const { id, kind, heirId = null } = request.query
      const { file, bytes } = received
      const given = { id, kind, heirId, bytes, fileName: file.filename }
      const done = await keepDocument(deps, acting(request), request.params.id, given)
      if (!done.ok) return sendRefusal(request, reply, done)
      return (
        (await getEvent(db, key, request.scope.regencyCode, request.params.id)) ??
        sendProblem(request, reply, 'not-found')
      )
    },
  )
  app.post(
    '/api/claims/documents/:id/state',
    { schema: { tags, params, body: judgeBody, response: { 204: z.null() } } },
    async (request, reply) => {
      const done = await judgeDocument(deps, acting(request), request.params.id, request.body)
      return done.ok ? reply.code(204).send(null) : sendRefusal(request, reply, done)
    },
  )
  app.get(
    '/api/claims/documents/:id/file',
    { schema: { tags, params }, compress: false },
    async (request, reply) => {
      const opened = await openDocument(deps, acting(request), request.params.id)
      if (!opened.ok) return sendRefusal(request, reply, opened)
      return reply
        .type(types[opened.form])
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="${opened.name}.${opened.form}"`)
        .send(opened.file)
    },
  )
}
