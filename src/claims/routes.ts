import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { forTheRegency } from '../platform/db/index.ts'
import type { Deps } from '../platform/http/deps.ts'
import { languageOf, sendProblem, sendRefusal } from '../platform/http/problem-reply.ts'
import type { Refusal } from '../platform/problem.ts'
import * as api from './api.ts'
import { keepFacts } from './cases/keep-facts.ts'
import { openClaim } from './cases/open-claims.ts'
import { getClaim, listClaims } from './cases/reads.ts'
import { stepClaim } from './cases/step-claim.ts'
import { confirmEvent } from './events/deaths.ts'
import { keepForms, linkEvent, settleCause, withdrawEvent } from './events/link-event.ts'
import { getEvent, listEvents } from './events/reads.ts'
import { reportEvent } from './events/report-event.ts'
import { actingOn, dayOf } from './ground.ts'
import { keepHeir, removeHeir } from './heirs/keep-heir.ts'

const tags = ['claims']
const params = z.object({ id: z.uuid() })
const events = '/api/claims/events'

/** What happened to workers, and what is claimed for it. */
export async function registerClaims(root: FastifyInstance, deps: Deps): Promise<void> {
  const { db, key, clock } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = (request: FastifyRequest) => actingOn(request.scope, clock)
  const asking = ({ scope: { regencyCode, actor } }: FastifyRequest) => ({
    regencyCode,
    actor,
    today: dayOf(clock.now()),
  })
  /** The branch sees every case, and what one is worked out of stands on lists of others too; a village stays in its own. */
  const wide = <T>({ scope }: FastifyRequest, work: () => Promise<T>) =>
    scope.districtCode === '' ? forTheRegency(work) : work()
  const showEvent = async (request: FastifyRequest, reply: FastifyReply, id: string) =>
    (await wide(request, () => getEvent(db, key, request.scope.regencyCode, id))) ??
    sendProblem(request, reply, 'not-found')
  const showClaim = async (request: FastifyRequest, reply: FastifyReply, id: string) =>
    (await wide(request, () => getClaim(db, key, asking(request), id, languageOf(request)))) ??
    sendProblem(request, reply, 'not-found')
  const then = async <View>(
    request: FastifyRequest,
    reply: FastifyReply,
    act: Promise<{ ok: true } | Refusal>,
    show: (request: FastifyRequest, reply: FastifyReply, id: string) => Promise<View>,
    id: string,
  ) => {
    const done = await act
    return done.ok ? show(request, reply, id) : sendRefusal(request, reply, done)
  }
  const event = { tags, params, response: { 200: api.eventView } }
  const claim = { tags, params, response: { 200: api.claimView } }

  app.post(
    events,
    { schema: { tags, body: api.eventBody, response: { 201: api.reportedView } } },
    async (request, reply) => {
      const done = await reportEvent(deps, acting(request), request.body)
      if (!done.ok) return sendRefusal(request, reply, done)
      const { ok: _, ...told } = done
      return reply.code(201).send(told)
    },
  )
  app.post(
    `${events}/query`,
    { schema: { tags, body: api.eventsBody, response: { 200: api.eventsView } } },
    ({ scope, body }) => listEvents(db, scope.regencyCode, body),
  )
  app.get(`${events}/:id`, { schema: event }, (request, reply) =>
    showEvent(request, reply, request.params.id),
  )
  app.post(`${events}/:id/person`, { schema: { ...event, body: api.linkBody } }, (request, reply) => {
    const { id } = request.params
    return then(request, reply, linkEvent(deps, acting(request), id, request.body), showEvent, id)
  })
  app.post(
    `${events}/:id/confirm-death`,
    { schema: { ...event, body: api.reasonBody } },
    (request, reply) => {
      const { id } = request.params
      return then(request, reply, confirmEvent(deps, acting(request), id, request.body.reason), showEvent, id)
    },
  )
  app.post(`${events}/:id/cause`, { schema: { ...event, body: api.causeBody } }, (request, reply) => {
    const { id } = request.params
    return then(request, reply, settleCause(deps, acting(request), id, request.body), showEvent, id)
  })
  app.put(`${events}/:id/forms`, { schema: { ...event, body: api.formsBody } }, (request, reply) => {
    const { id } = request.params
    return then(request, reply, keepForms(deps, acting(request), id, request.body), showEvent, id)
  })
  app.post(`${events}/:id/withdraw`, { schema: { ...event, body: api.reasonBody } }, (request, reply) => {
    const { id } = request.params
    return then(request, reply, withdrawEvent(deps, acting(request), id, request.body.reason), showEvent, id)
  })
  const heirParams = params.extend({ heirId: z.uuid() })
  app.put(
    `${events}/:id/heirs/:heirId`,
    { schema: { ...event, params: heirParams, body: api.heirBody } },
    (request, reply) => {
      const { id, heirId } = request.params
      return then(request, reply, keepHeir(deps, acting(request), id, heirId, request.body), showEvent, id)
    },
  )
  app.delete(
    `${events}/:id/heirs/:heirId`,
    { schema: { ...event, params: heirParams } },
    (request, reply) => {
      const { id, heirId } = request.params
      return then(request, reply, removeHeir(deps, acting(request), id, heirId), showEvent, id)
    },
  )
  app.post(
    `${events}/:id/claims`,
    { schema: { tags, params, body: api.openBody, response: { 200: api.claimView } } },
    (request, reply) =>
      then(
        request,
        reply,
        openClaim(deps, acting(request), request.params.id, request.body),
        showClaim,
        request.body.id,
      ),
  )

  app.post(
    '/api/claims/query',
    { schema: { tags, body: api.claimsBody, response: { 200: api.claimsView } } },
    (request) => listClaims(db, asking(request), request.body),
  )
  app.get('/api/claims/:id', { schema: claim }, (request, reply) =>
    showClaim(request, reply, request.params.id),
  )
  app.put('/api/claims/:id/facts', { schema: { ...claim, body: api.factsBody } }, (request, reply) => {
    const { id } = request.params
    return then(request, reply, keepFacts(deps, acting(request), id, request.body.facts), showClaim, id)
  })
  app.post('/api/claims/:id/steps', { schema: { ...claim, body: api.stepBody } }, (request, reply) => {
    const { id } = request.params
    return then(request, reply, stepClaim(deps, acting(request), id, request.body), showClaim, id)
  })
}
