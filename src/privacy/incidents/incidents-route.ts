import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { recordAct } from '../../access/questions.ts'
import { languageOf, sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import * as api from '../api.ts'
import type { Acting, PrivacyDeps } from '../ground.ts'
import { senderOf } from '../paper.ts'
import { openIncident, type Written } from './open-incident.ts'
import { readAccount } from './read-account.ts'
import { findIncident, listIncidents } from './reads.ts'
import { writeEntry } from './write-entry.ts'

const tags = ['privacy']
const params = z.object({ id: z.uuid() })
const pdf = 'application/pdf'

/** The book of failures to protect personal data. Nothing in it is taken away: there is no route that could. */
export function registerIncidents(root: FastifyInstance, deps: PrivacyDeps): void {
  const { db, key, clock } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = ({ scope: { regencyCode, actor } }: FastifyRequest): Acting => ({
    regencyCode,
    actor,
    at: clock.now(),
  })
  const view = async (request: FastifyRequest, reply: FastifyReply, id: string) =>
    (await findIncident(db, key, request.scope.regencyCode, id, clock.now())) ??
    sendProblem(request, reply, 'not-found')
  const answer = async (request: FastifyRequest, reply: FastifyReply, written: Written) =>
    written.ok ? view(request, reply, written.id) : sendRefusal(request, reply, written)

  app.get('/api/incidents', { schema: { tags, response: { 200: api.incidentsView } } }, ({ scope }) =>
    listIncidents(db, key, scope.regencyCode, clock.now()),
  )
  app.post(
    '/api/incidents',
    { schema: { tags, body: api.incidentBody, response: { 200: api.incidentView } } },
    async (request, reply) => answer(request, reply, await openIncident(deps, acting(request), request.body)),
  )
  app.get(
    '/api/incidents/:id',
    { schema: { tags, params, response: { 200: api.incidentView } } },
    (request, reply) => view(request, reply, request.params.id),
  )
  app.post(
    '/api/incidents/:id/entries',
    { schema: { tags, params, body: api.entryBody, response: { 200: api.incidentView } } },
    async (request, reply) =>
      answer(request, reply, await writeEntry(deps, acting(request), request.params.id, request.body)),
  )
  app.post(
    '/api/incidents/reads',
    { schema: { tags, body: api.readsBody, response: { 200: api.readsView } } },
    async (request) => {
      const { regencyCode, actor, at } = acting(request)
      const found = await readAccount(db, regencyCode, request.body)
      await recordAct(db, {
        regencyCode,
        actor,
        at,
        action: 'incident.reads-searched',
        subjectKind: 'account',
        subjectId: request.body.account,
        detail: { from: request.body.from, to: request.body.to, rows: found.persons },
      })
      return found
    },
  )
  app.get(
    '/api/incidents/:id/notice.pdf',
    { schema: { tags, params, querystring: api.noticeQuery, produces: [pdf] }, compress: false },
    async (request, reply) => {
      const { regencyCode, actor, at } = acting(request)
      const found = await findIncident(db, key, regencyCode, request.params.id, at)
      if (!found) return sendProblem(request, reply, 'not-found')
      const { to } = request.query
      await recordAct(db, {
        regencyCode,
        actor,
        at,
        action: 'incident.notice-printed',
        subjectKind: 'incident',
        subjectId: found.id,
        detail: { number: found.number, to },
      })
      const { writeNotice } = await import('./notice-paper.ts')
      const file = await writeNotice(found, to, await senderOf(db, regencyCode, languageOf(request), at))
      return reply
        .type(pdf)
        .header('content-disposition', `attachment; filename="${found.number}-${to}.pdf"`)
        .send(file)
    },
  )
}
