import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import { receiveBytes } from '../../platform/http/upload.ts'
import { actingBy } from '../acting.ts'
import { decileRowsBody, decileRowsView, decilesBody, decilesView, enteredDecilesView } from './api.ts'
import { enterDeciles } from './enter-deciles.ts'
import { readDeciles } from './read-deciles.ts'
import { getDecileRows, getDeciles } from './reads.ts'

const tags = ['financing']
const path = '/api/financing/deciles'

/** Welfare deciles of the people on the lists, as Dinas Sosial hands them on. */
export async function registerDeciles(
  root: FastifyInstance,
  { db, clock, key }: Pick<Deps, 'db' | 'clock' | 'key'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = actingBy(clock)
  app.get(path, { schema: { tags, response: { 200: decilesView } } }, ({ scope }) =>
    getDeciles(db, scope.regencyCode),
  )
  app.post(
    `${path}/rows`,
    { schema: { tags, body: decileRowsBody, response: { 200: decileRowsView } } },
    ({ scope, body }) => getDecileRows(db, scope.regencyCode, body),
  )
  app.post(path, { schema: { tags, response: { 200: enteredDecilesView } } }, async (request, reply) => {
    const received = await receiveBytes(request)
    if (!received) return sendProblem(request, reply, 'invalid-request', { fields: 'file' })
    const part = received.file.fields.deciles
    const said = part && !Array.isArray(part) && part.type === 'field' ? String(part.value) : ''
    const body = decilesBody.safeParse(jsonIn(said))
    if (!body.success) return sendProblem(request, reply, 'invalid-request', { fields: 'deciles' })
    const read = await readDeciles(received.bytes, key.nikIndex)
    if (!read.ok) return sendRefusal(request, reply, read)
    const result = await enterDeciles(db, acting(request), body.data, read.rows)
    if (!result.ok) return sendRefusal(request, reply, result)
    const { ok: _, ...view } = result
    return view
  })
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
