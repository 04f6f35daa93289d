import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { attempt, may, type Role } from '../../access/questions.ts'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import { readCode } from '../family/code.ts'
import { actingOn } from '../ground.ts'
import * as api from './api.ts'
import { checkLetter } from './check-letter.ts'
import { makeLetter } from './make-letter.ts'

const tags = ['claims']
const params = z.object({ id: z.uuid() })
const pdf = 'application/pdf'

/** Letters of a case, and whether one is genuine. */
export async function registerLetters(root: FastifyInstance, deps: Deps): Promise<void> {
  const { wholeDb, key, clock, config } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()

  app.post(
    '/api/claims/events/:id/letters',
    { schema: { tags, params, body: api.letterBody, produces: [pdf] }, compress: false },
    async (request, reply) => {
      const { params, body, scope } = request
      const toFamily = body.kind === 'owed' || body.kind === 'receipt'
      if (!toFamily && !may(scope.role as Role, 'claims.work'))
        return sendProblem(request, reply, 'forbidden')
      const made = await makeLetter(deps, actingOn(scope, clock), params.id, body, homeOf(request))
      if (!made.ok) return sendRefusal(request, reply, made)
      const { writeLetter } = await import('./write-letter.ts')
      return reply
        .type(pdf)
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${made.letter.number}.pdf"`)
        .send(await writeLetter(made.letter))
    },
  )
  app.post(
    '/api/letters/check',
    {
      config: { public: true },
      schema: { tags, body: api.letterCheckBody, response: { 200: api.letterCheckView } },
    },
    async (request, reply) => {
      const { code } = request.body
      const found = await attempt(
        { db: wholeDb, key, at: clock.now() },
        { request, door: 'letter', name: readCode(code) ?? '-' },
        () => checkLetter(wholeDb, config.regency, code),
      )
      return found.ok ? found.view : sendRefusal(request, reply, found)
    },
  )
}

/** The address people reach us under: as it was set, else as this request came. */
function homeOf(request: FastifyRequest): string {
  const set = process.env.SEMESTA_URL
  return set && URL.canParse(set) ? new URL(set).origin : `${request.protocol}://${request.host}`
}
