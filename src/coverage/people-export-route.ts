import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { maySeeFigure } from '../access/questions.ts'
import type { Deps } from '../platform/http/deps.ts'
import { languageOf, sendProblem, sendRefusal } from '../platform/http/problem-reply.ts'
import { peopleQuery } from './api.ts'
import { exportPeople } from './export-people.ts'
import { figureOf } from './figures.ts'
import { ownPart } from './own-part.ts'
import { resolveDay } from './resolve-day.ts'
import { exportWord } from './words.ts'
import { peopleToXlsx } from './write-people.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type CoverageDeps = Pick<Deps, 'db' | 'key' | 'clock'>

export function registerPeopleExport(root: FastifyInstance, { db, key, clock }: CoverageDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.post(
    '/api/people/export',
    { schema: { tags: ['coverage'], body: peopleQuery, produces: [xlsx] }, compress: false },
    async (request, reply) => {
      const { scope, body } = request
      if (!maySeeFigure(scope.role, body.figure)) return sendProblem(request, reply, 'forbidden')
      const day = await resolveDay(db, scope.regencyCode, body.asOf, clock.now())
      if (!day.ok) return sendRefusal(request, reply, day)
      if (day.asOf === null) return sendProblem(request, reply, 'not-found')
      const asked = { ...body, ...ownPart(scope) }
      const { rows } = await exportPeople(db, key, scope, { ...day, asOf: day.asOf }, asked, clock.now())
      const language = languageOf(request)
      const title = `${figureOf(body.figure).name[language]}, ${day.asOf}`
      return reply
        .type(xlsx)
        .header('content-disposition', `attachment; filename="semesta-${body.figure}-${day.asOf}.xlsx"`)
        .send(peopleToXlsx(rows, exportWord(language), title))
    },
  )
}
