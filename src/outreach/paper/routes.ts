import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import { receiveBytes } from '../../platform/http/upload.ts'
import { actingBy } from '../acting.ts'
import { campaignParams } from '../campaigns/api.ts'
import { visitsView } from '../visits/api.ts'
import { paperBody } from './api.ts'
import { enterSheet } from './enter-sheet.ts'
import { sheetOf } from './sheet-of.ts'

const tags = ['outreach']
const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The list of a village on paper or in a workbook, and what comes back of it. */
export async function registerPaper(
  root: FastifyInstance,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = actingBy(clock)
  app.post(
    '/api/outreach/campaigns/:id/paper',
    {
      schema: { tags, params: campaignParams, body: paperBody, produces: Object.values(types) },
      compress: false,
    },
    async (request, reply) => {
      const { params, body } = request
      const found = await sheetOf(db, acting(request), { campaign: params.id, ...body })
      if (!found.ok) return sendRefusal(request, reply, found)
      const { writeSheet } = await import('./write-sheet.ts')
      return reply
        .type(types[body.format])
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="kunjungan-${body.village}.${body.format}"`)
        .send(await writeSheet(found.sheet, body.format))
    },
  )
  app.post(
    '/api/outreach/visits/file',
    { schema: { tags, response: { 200: visitsView } } },
    async (request, reply) => {
      const received = await receiveBytes(request)
      if (!received) return sendProblem(request, reply, 'invalid-request', { fields: 'file' })
      const part = received.file.fields.apply
      const apply = part !== undefined && 'value' in part && part.value === 'yes'
      const done = await enterSheet(db, acting(request), received.bytes, { dryRun: !apply })
      if (!done.ok) return sendRefusal(request, reply, done)
      const { ok: _, ...view } = done
      return view
    },
  )
}
