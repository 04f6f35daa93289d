import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { recordAct } from '../../../access/questions.ts'
import type { Deps } from '../../../platform/http/deps.ts'
import { languageOf, sendProblem, sendRefusal } from '../../../platform/http/problem-reply.ts'
import { receiveBytes } from '../../../platform/http/upload.ts'
import { wordsOf } from '../../../platform/i18n.ts'
import { type Refusal, refusal } from '../../../platform/problem.ts'
import type { Acting } from '../../acting.ts'
import { type AdoptBody, adoptBody, adoptedView, leftOutView } from '../api.ts'
import { getLeftOut } from '../reads.ts'
import { adoptDecree } from './adopt-decree.ts'
import type { Origin } from './lay-out-people.ts'
import { readAnnex } from './read-annex.ts'

const tags = ['financing']
const base = '/api/financing/decrees/adopt'
const everyRow = 1_000_000

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
    const given = await annexOf(request, key)
    return given.ok ? enter(request, reply, given.body, given.origin) : sendRefusal(request, reply, given)
  })
  app.post(`${base}/annex/faults`, { schema: { tags }, compress: false }, async (request, reply) => {
    const given = await annexOf(request, key)
    if (!given.ok) return sendRefusal(request, reply, given)
    const looked = { apply: false, shown: everyRow }
    const result = await adoptDecree(db, acting(request), given.body, given.origin, looked)
    if (!result.ok) return sendRefusal(request, reply, result)
    await recordAct(db, {
      ...acting(request),
      action: 'decree.faults-written',
      subjectKind: 'decree',
      subjectId: given.body.id,
      detail: { rows: result.faults.length },
    })
    const { faultsXlsx } = await import('./faults-xlsx.ts')
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', 'attachment; filename="baris-lampiran-belum-tercatat.xlsx"')
      .send(await faultsXlsx(result.faults, wordsOf(languageOf(request))))
  })
  app.get(
    '/api/financing/decrees/:id/left-out',
    { schema: { tags, params: z.object({ id: z.uuid() }), response: { 200: leftOutView } } },
    ({ scope, params: { id } }) => getLeftOut(db, scope.regencyCode, id),
  )
}

/** The paper and its annex in a form: what it says of the decree stands before the file. */
async function annexOf(
  request: FastifyRequest,
  key: Deps['key'],
): Promise<{ ok: true; body: AdoptBody; origin: Origin } | Refusal> {
  const received = await receiveBytes(request)
  if (!received) return refusal('invalid-request', { fields: 'file' })
  const part = received.file.fields.decree
  const said = part && !Array.isArray(part) && part.type === 'field' ? String(part.value) : ''
  const body = adoptBody.safeParse(jsonIn(said))
  if (!body.success)
    return refusal('invalid-request', {
      fields: body.error.issues.map(({ path }) => `decree.${path.join('.')}`).join(', '),
    })
  const read = await readAnnex(received.bytes, key.nikIndex)
  return read.ok ? { ok: true, body: body.data, origin: { from: 'annex', rows: read.rows } } : read
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
