import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { recordAct } from '../../access/questions.ts'
import type { Deps } from '../../platform/http/deps.ts'
import { languageOf, sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import { actingBy, counted, finish } from '../acting.ts'
import { addPeople } from './add-people.ts'
import { registerAdopting } from './adopt/over-http.ts'
import { writeAnnex } from './annex.ts'
import * as api from './api.ts'
import { passFinding, removePeople } from './change-lines.ts'
import { diffDecrees } from './diff-decrees.ts'
import { makeDecree } from './make-decree.ts'
import { proposeEnds } from './propose-ends.ts'
import { getLines } from './read-lines.ts'
import { getDecree, getDecrees } from './reads.ts'
import { signDecree } from './sign-decree.ts'
import { checkDecree, recheckDecree, returnDecree, submitDecree, withdrawDecree } from './step-decree.ts'

const tags = ['financing']
const params = z.object({ id: z.uuid() })
const base = '/api/financing/decrees'

/** Decrees (SK): who is to be paid for, from the draft to the signed annex. */
export async function registerDecrees(
  root: FastifyInstance,
  { db, clock, key }: Pick<Deps, 'db' | 'clock' | 'key'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = actingBy(clock)
  registerAdopting(app, { db, key }, acting)

  app.get(base, { schema: { tags, response: { 200: api.decreesView } } }, async ({ scope }) =>
    getDecrees(db, scope.regencyCode),
  )
  app.get(
    `${base}/:id`,
    { schema: { tags, params, response: { 200: api.decreeView } } },
    async (request, reply) =>
      (await getDecree(db, request.scope.regencyCode, request.params.id)) ??
      sendProblem(request, reply, 'not-found'),
  )
  app.post(
    `${base}/:id/lines`,
    { schema: { tags, params, body: api.linesBody, response: { 200: api.linesView } } },
    async ({ scope, params: { id }, body }) => getLines(db, scope.regencyCode, id, body),
  )
  app.get(
    `${base}/:id/diff`,
    {
      schema: { tags, params, querystring: z.object({ earlier: z.uuid() }), response: { 200: api.diffView } },
    },
    async ({ scope, params: { id }, query }) => diffDecrees(db, scope.regencyCode, query.earlier, id),
  )
  app.get(
    `${base}/:id/annex`,
    {
      schema: { tags, params, querystring: z.object({ format: z.enum(['pdf', 'xlsx']) }) },
      compress: false,
    },
    async (request, reply) => {
      const { regencyCode } = request.scope
      const { format } = request.query
      const annex = await writeAnnex(db, regencyCode, request.params.id, format, languageOf(request))
      if (!annex) return sendProblem(request, reply, 'not-found')
      await recordAct(db, {
        ...acting(request),
        action: 'decree.annex-written',
        subjectKind: 'decree',
        subjectId: request.params.id,
        detail: { format, people: annex.people },
      })
      return reply
        .type(annex.type)
        .header('content-disposition', `attachment; filename="${annex.name}"`)
        .send(annex.content)
    },
  )

  app.post(base, { schema: { tags, body: api.decreeBody, response: { 204: z.null() } } }, (request, reply) =>
    finish(request, reply, makeDecree(db, acting(request), request.body)),
  )
  app.post(
    `${base}/:id/candidates`,
    { schema: { tags, params, body: api.candidatesBody, response: { 200: api.candidatesView } } },
    async (request, reply) => {
      const result = await addPeople(db, acting(request), request.params.id, request.body)
      return result.ok
        ? { added: result.added, already: result.already }
        : sendRefusal(request, reply, result)
    },
  )
  const howMany = { 200: api.countView }
  app.post(
    `${base}/:id/remove`,
    { schema: { tags, params, body: api.removeBody, response: howMany } },
    (request, reply) =>
      counted(request, reply, removePeople(db, acting(request), request.params.id, request.body)),
  )
  app.post(
    `${base}/:id/pass`,
    { schema: { tags, params, body: api.passBody, response: howMany } },
    (request, reply) =>
      counted(request, reply, passFinding(db, acting(request), request.params.id, request.body)),
  )
  app.post(`${base}/:id/ends`, { schema: { tags, params, response: howMany } }, (request, reply) =>
    counted(request, reply, proposeEnds(db, acting(request), request.params.id)),
  )

  for (const [step, act] of [
    ['recheck', recheckDecree],
    ['submit', submitDecree],
    ['check', checkDecree],
  ] as const)
    app.post(
      `${base}/:id/${step}`,
      { schema: { tags, params, response: { 204: z.null() } } },
      (request, reply) => finish(request, reply, act(db, acting(request), request.params.id)),
    )
  for (const [step, act] of [
    ['return', returnDecree],
    ['withdraw', withdrawDecree],
  ] as const)
    app.post(
      `${base}/:id/${step}`,
      { schema: { tags, params, body: api.reasonBody, response: { 204: z.null() } } },
      (request, reply) =>
        finish(request, reply, act(db, acting(request), request.params.id, request.body.reason)),
    )
  app.post(
    `${base}/:id/sign`,
    { schema: { tags, params, body: api.numberBody, response: { 204: z.null() } } },
    (request, reply) =>
      finish(request, reply, signDecree(db, acting(request), request.params.id, request.body)),
  )
}
