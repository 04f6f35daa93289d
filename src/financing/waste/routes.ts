import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { recordAct } from '../../access/questions.ts'
import type { Deps } from '../../platform/http/deps.ts'
import { sendRefusal } from '../../platform/http/problem-reply.ts'
import { actingBy } from '../acting.ts'
import * as api from './api.ts'
import { checkWaste } from './check-waste.ts'
import { endFound } from './end-found.ts'
import { getWaste, getWasteRows } from './reads.ts'
import { settleFinding } from './settle-finding.ts'

const tags = ['financing']
const base = '/api/financing/waste'

/** What stands against paying for people, and what is done about it. */
export async function registerWaste(
  root: FastifyInstance,
  { db, wholeDb, clock }: Pick<Deps, 'db' | 'wholeDb' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = actingBy(clock)

  app.get(base, { schema: { tags, response: { 200: api.wasteView } } }, async ({ scope }) =>
    getWaste(db, scope.regencyCode),
  )
  app.post(
    `${base}/rows`,
    { schema: { tags, body: api.wasteRowsBody, response: { 200: api.wasteRowsView } } },
    async ({ scope, body }) => getWasteRows(db, scope.regencyCode, body),
  )
  app.post(`${base}/check`, { schema: { tags, response: { 200: api.checkView } } }, async (request) => {
    const who = acting(request)
    // Tables are written that no view stands before for each reader: by the whole database, of this regency alone.
    const run = await checkWaste(wholeDb, who.regencyCode, who.at)
    const { asOf, ...counts } = run ?? { asOf: null, found: 0, opened: 0, closed: 0 }
    await recordAct(db, {
      ...who,
      action: 'waste.checked',
      subjectKind: 'regency',
      subjectId: who.regencyCode,
      detail: counts,
    })
    return { asOf, ...counts }
  })
  app.post(
    `${base}/:id/state`,
    {
      schema: {
        tags,
        params: z.object({ id: z.uuid() }),
        body: api.stateBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const result = await settleFinding(db, acting(request), request.params.id, request.body)
      return result.ok ? reply.code(204).send(null) : sendRefusal(request, reply, result)
    },
  )
  app.post(
    `${base}/ends`,
    { schema: { tags, body: api.endsBody, response: { 200: api.endsView } } },
    async (request, reply) => {
      const result = await endFound(db, acting(request), request.body)
      return result.ok
        ? { lines: result.lines, without: result.without }
        : sendRefusal(request, reply, result)
    },
  )
}
