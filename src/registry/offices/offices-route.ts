import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Deps } from '../../platform/http/deps.ts'
import { sendRefusal } from '../../platform/http/problem-reply.ts'
import { officeBody, officesView } from '../api.ts'
import { addOffice } from './add-office.ts'
import { listOffices } from './list-offices.ts'

const tags = ['offices']

/** The offices of a regency; who works for one alone sees that one. */
export function registerOffices(root: FastifyInstance, { db, clock }: Pick<Deps, 'db' | 'clock'>): void {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.get('/api/offices', { schema: { tags, response: { 200: officesView } } }, ({ scope }) =>
    listOffices(db, scope.regencyCode),
  )
  app.post(
    '/api/offices',
    { schema: { tags, body: officeBody, response: { 201: officesView } } },
    async (request, reply) => {
      const { scope, body } = request
      const added = await addOffice(db, { ...scope, at: clock.now() }, body)
      if (!added.ok) return sendRefusal(request, reply, added)
      return reply.code(201).send(await listOffices(db, scope.regencyCode, added.id))
    },
  )
}
