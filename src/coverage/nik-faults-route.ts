import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { nikFaultKind, nikFaultsView } from './api.ts'
import { listNikFaults } from './nik-faults/read-faults.ts'
import type { CoverageDeps } from './people-export-route.ts'

const asked = z.object({
  kind: nikFaultKind.default('shared'),
  page: z.coerce.number().int().min(0).max(100_000).default(0),
})

/** Numbers that cannot be right; the file that asks Disdukcapil about them is a full export. */
export function registerNikFaults(root: FastifyInstance, { db }: CoverageDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/api/nik-faults',
    { schema: { tags: ['coverage'], querystring: asked, response: { 200: nikFaultsView } } },
    ({ scope, query }) => listNikFaults(db, scope.regencyCode, query.kind, query.page),
  )
}
