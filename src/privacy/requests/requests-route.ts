import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { recordAct } from '../../access/questions.ts'
import { languageOf, sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import type { Refusal } from '../../platform/problem.ts'
import * as api from '../api.ts'
import type { Acting, PrivacyDeps } from '../ground.ts'
import { senderOf } from '../paper.ts'
import { assignOwner } from './assign-owner.ts'
import { decideRequest } from './decide-request.ts'
import { openContact } from './open-contact.ts'
import { findRequest, listRequests } from './reads.ts'
import { recordRequest } from './record-request.ts'
import { undoGranted } from './undo-granted.ts'

const tags = ['privacy']
const params = z.object({ id: z.uuid() })
const pdf = 'application/pdf'
const response = { 200: api.requestView }

/** What citizens ask about their own data. */
export function registerRequests(root: FastifyInstance, deps: PrivacyDeps): void {
  const { db, key, clock } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = ({ scope: { regencyCode, actor } }: FastifyRequest): Acting => ({
    regencyCode,
    actor,
    at: clock.now(),
  })
  const view = async (request: FastifyRequest, reply: FastifyReply, id: string) =>
    (await findRequest(db, key, request.scope.regencyCode, id, clock.now())) ??
    sendProblem(request, reply, 'not-found')
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    done: { ok: true } | Refusal,
  ) => (done.ok ? view(request, reply, id) : sendRefusal(request, reply, done))

  app.get(
    '/api/data-requests',
    { schema: { tags, querystring: api.requestsQuery, response: { 200: api.requestsView } } },
    ({ scope, query }) => listRequests(db, scope.regencyCode, query, clock.now()),
  )
  app.post(
    '/api/data-requests',
    { schema: { tags, body: api.requestBody, response: { 201: api.requestView } } },
    async (request, reply) => {
      const wholeRegency = request.scope.districtCode === ''
      const done = await recordRequest(deps, { ...acting(request), wholeRegency }, request.body)
      if (!done.ok) return sendRefusal(request, reply, done)
      reply.code(201)
      return view(request, reply, done.id)
    },
  )
  app.get('/api/data-requests/:id', { schema: { tags, params, response } }, (request, reply) =>
    view(request, reply, request.params.id),
  )
  app.post(
    '/api/data-requests/:id/owner',
    { schema: { tags, params, body: api.ownerBody, response } },
    async (request, reply) => {
      const { id } = request.params
      return answer(request, reply, id, await assignOwner(deps, acting(request), id, request.body.owner))
    },
  )
  app.post(
    '/api/data-requests/:id/decision',
    { schema: { tags, params, body: api.decisionBody, response } },
    async (request, reply) => {
      const { id } = request.params
      return answer(request, reply, id, await decideRequest(deps, acting(request), id, request.body))
    },
  )
  app.post(
    '/api/data-requests/:id/undo',
    { schema: { tags, params, body: api.reasonBody, response } },
    async (request, reply) => {
      const { id } = request.params
      return answer(request, reply, id, await undoGranted(deps, acting(request), id, request.body.reason))
    },
  )
  app.post(
    '/api/data-requests/:id/contact',
    { schema: { tags, params, body: api.reasonBody, response: { 200: api.contactView } } },
    async (request, reply) => {
      const opened = await openContact(deps, acting(request), request.params.id, request.body.reason)
      return opened.ok ? { contact: opened.contact } : sendRefusal(request, reply, opened)
    },
  )
  app.get(
    '/api/data-requests/:id/letter.pdf',
    { schema: { tags, params, produces: [pdf] }, compress: false },
    async (request, reply) => {
      const { regencyCode, actor, at } = acting(request)
      const found = await findRequest(db, key, regencyCode, request.params.id, at)
      if (!found) return sendProblem(request, reply, 'not-found')
      await recordAct(db, {
        regencyCode,
        actor,
        at,
        action: 'data-request.printed',
        subjectKind: 'data-request',
        subjectId: found.id,
        detail: { number: found.number, shown: found.workerId },
      })
      const { writeRequestLetter } = await import('./request-letter.ts')
      const file = await writeRequestLetter(found, await senderOf(db, regencyCode, languageOf(request), at))
      return reply
        .type(pdf)
        .header('content-disposition', `attachment; filename="${found.number}.pdf"`)
        .send(file)
    },
  )
}
