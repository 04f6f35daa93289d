import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../platform/http/problem-reply.ts'
import type { Scope } from '../platform/http/scope.ts'
import { refusal } from '../platform/problem.ts'
import { nearOffice } from '../registry/questions.ts'
import { registrationBody, registrationView, takeBackBody } from './api.ts'
import { findRegistration } from './reads.ts'
import { registerPerson } from './register-person.ts'
import { takeBackRegistration } from './take-back.ts'
import { takeTurns } from './take-turns.ts'

const params = z.object({ id: z.uuid() })
const tags = ['registration']
/** Fewer than the connections there are, so that everything else goes on meanwhile. */
const atOnce = 4

/** Registering one person, looking at what became of it, and taking it back. */
export async function registerRegistration(root: FastifyInstance, deps: Deps): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const { db, clock } = deps
  const inTurn = takeTurns(atOnce)
  const acting = (request: FastifyRequest) => ({ ...request.scope, at: clock.now() })
  const view = async (request: FastifyRequest, reply: FastifyReply, id: string) =>
    (await findRegistration(db, request.scope.regencyCode, id, request.scope)) ??
    sendProblem(request, reply, 'not-found')
  const slipOfOffice = async ({ regencyCode }: Scope, name: string | undefined) => {
    const near = name ? await nearOffice(db, regencyCode, name) : undefined
    return near && !near.same ? near.name : undefined
  }

  app.post(
    '/api/registrations',
    { schema: { tags, body: registrationBody, response: { 200: registrationView, 201: registrationView } } },
    (request, reply) =>
      inTurn(async () => {
        const near = await slipOfOffice(request.scope, request.body.officeName)
        if (near) return sendRefusal(request, reply, refusal('office-near', { name: near }))
        const done = await registerPerson(deps, acting(request), request.body)
        if (!done.ok) return sendRefusal(request, reply, done)
        reply.code(done.repeated ? 200 : 201)
        return view(request, reply, done.id)
      }),
  )

  app.get(
    '/api/registrations/:id',
    { schema: { tags, params, response: { 200: registrationView } } },
    (request, reply) => view(request, reply, request.params.id),
  )

  app.post(
    '/api/registrations/:id/take-back',
    { schema: { tags, params, body: takeBackBody, response: { 200: registrationView } } },
    async (request, reply) => {
      const { id } = request.params
      const { regencyCode } = request.scope
      if (!(await findRegistration(db, regencyCode, id, request.scope)))
        return sendProblem(request, reply, 'not-found')
      const done = await takeBackRegistration(deps, acting(request), id, request.body.reason)
      return done.ok ? view(request, reply, id) : sendRefusal(request, reply, done)
    },
  )
}
