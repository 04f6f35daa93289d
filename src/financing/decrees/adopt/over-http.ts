import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Deps } from '../../../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../../../platform/http/problem-reply.ts'
import { receiveBytes } from '../../../platform/http/upload.ts'
import type { Acting } from '../../acting.ts'
import { type AdoptBody, adoptBody, adoptedView } from '../api.ts'
import { adoptDecree } from './adopt-decree.ts'
import type { Origin } from './lay-out-people.ts'
import { readAnnex } from './read-annex.ts'

const tags = ['financing']
const base = '/api/financing/decrees/adopt'

/** Entering a decree that was signed on paper before: of people the lists know, or with its annex as a file. */
export function registerAdopting(
  root: FastifyInstance,
  { db, key }: Pick<Deps, 'db' | 'key'>,
  acting: (request: FastifyRequest) => Acting,
): void {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const enter = async (request: FastifyRequest, reply: FastifyReply, body: AdoptBody, origin: Origin) => {
    const result = await adoptDecree(db, acting(request), body, origin, body)
    if (!result.ok) return sendRefusal(request, reply, result)
    const { ok: _, ...view } = result
    return view
  }

  app.post(
    base,
    { schema: { tags, body: adoptBody, response: { 200: adoptedView } } },
    async (request, reply) => {
      const { body } = request
      if (body.from === 'annex') return sendProblem(request, reply, 'invalid-request', { fields: 'from' })
      const origin: Origin =
        body.from === 'list' ? { from: 'list', listId: body.listId! } : { from: 'members' }
      return enter(request, reply, body, origin)
    },
  )

  app.post(`${base}/annex`, { schema: { tags, response: { 200: adoptedView } } }, async (request, reply) => {
    const received = await receiveBytes(request)
    if (!received) return sendProblem(request, reply, 'invalid-request', { fields: 'file' })
    const part = received.file.fields.decree
    const said = part && !Array.isArray(part) && part.type === 'field' ? String(part.value) : ''
    const body = adoptBody.safeParse(jsonIn(said))
    if (!body.success)
      return sendProblem(request, reply, 'invalid-request', {
        fields: body.error.issues.map(({ path }) => `decree.${path.join('.')}`).join(', '),
      })
    const read = await readAnnex(received.bytes, key.nikIndex)
    if (!read.ok) return sendRefusal(request, reply, read)
    return enter(request, reply, body.data, { from: 'annex', rows: read.rows })
  })
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
