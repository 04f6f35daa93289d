import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { languageOf } from '../platform/http/problem-reply.ts'
import { wordsOf } from '../platform/i18n.ts'
import { nikFaultKind, nikFaultsView, nikFileBody } from './api.ts'
import { nikFile } from './nik-faults/nik-file.ts'
import { listNikFaults } from './nik-faults/read-faults.ts'
import type { CoverageDeps } from './people-export-route.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const asked = z.object({
  kind: nikFaultKind.default('shared'),
  page: z.coerce.number().int().min(0).max(100_000).default(0),
})

/** Numbers that cannot be right, and the file that asks Disdukcapil about them. */
export function registerNikFaults(root: FastifyInstance, { db, key, clock }: CoverageDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/api/nik-faults',
    { schema: { tags: ['coverage'], querystring: asked, response: { 200: nikFaultsView } } },
    ({ scope, query }) => listNikFaults(db, scope.regencyCode, query.kind, query.page),
  )
  app.post(
    '/api/nik-faults/file',
    { schema: { tags: ['coverage'], body: nikFileBody, produces: [xlsx] }, compress: false },
    async (request, reply) => {
      const t = wordsOf(languageOf(request))
      const file = await nikFile(db, key, request.scope, request.body, clock.now(), (word) =>
        t(`nikFile.${word}`),
      )
      return reply
        .type(xlsx)
        .header('content-disposition', `attachment; filename="semesta-nik-${request.body.kind}.xlsx"`)
        .send(file)
    },
  )
}
