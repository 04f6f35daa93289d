import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { recordAct } from '../../access/questions.ts'
import type { Deps } from '../../platform/http/deps.ts'
import { languageOf, sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import { receiveBytes } from '../../platform/http/upload.ts'
import { wordsOf } from '../../platform/i18n.ts'
import type { Acting } from '../acting.ts'
import { applyAnswers } from './answers/apply-answers.ts'
import { readAnswers } from './answers/read-answers.ts'
import { answersView, reconcileBody } from './api.ts'
import { maskedMembers } from './members/masked-members.ts'
import { differingRows, reconcileBills } from './reconcile.ts'

const tags = ['financing']
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const params = z.object({ id: z.uuid() })
const ticked = z.enum(['true', 'false']).default('false')
const fields = z.object({ apply: ticked, leaveOut: ticked })
const asWritten = 100_000

/** The files of a bill: its members out, BPJS's answer in, and the reconciliation to be passed on. */
export function registerBillFiles(
  root: FastifyInstance,
  { db, key }: Deps,
  acting: (request: FastifyRequest) => Acting,
): void {
  const app = root.withTypeProvider<ZodTypeProvider>()

  app.post(
    '/api/financing/bills/:id/answers',
    { schema: { tags, params, response: { 200: answersView } } },
    async (request, reply) => {
      const received = await receiveBytes(request)
      if (!received) return sendProblem(request, reply, 'invalid-request', { fields: 'file' })
      const { file, bytes } = received
      const said = fields.safeParse(
        Object.fromEntries(
          Object.entries(file.fields).flatMap(([name, part]) =>
            part && !Array.isArray(part) && part.type === 'field' ? [[name, String(part.value)]] : [],
          ),
        ),
      )
      if (!said.success) return sendProblem(request, reply, 'invalid-request', { fields: 'apply, leaveOut' })
      const read = await readAnswers(bytes, key.nikIndex)
      if (!read.ok) return sendRefusal(request, reply, read)
      const { apply, leaveOut } = said.data
      const how = { apply: apply === 'true', leaveOut: leaveOut === 'true' }
      const result = await applyAnswers(db, acting(request), request.params.id, read.answers, how)
      if (!result.ok) return sendRefusal(request, reply, result)
      const { accepted, rejected, waiting, faults, applied } = result
      return { accepted, rejected, waiting, faults, applied }
    },
  )

  app.get(
    '/api/financing/bills/:id/members',
    {
      schema: {
        tags,
        params,
        querystring: z.object({
          profile: z.string().max(60),
          part: z.coerce.number().int().min(1).max(100).default(1),
        }),
      },
      compress: false,
    },
    async (request, reply) => {
      const { id } = request.params
      const { profile, part } = request.query
      const { regencyCode } = request.scope
      const asked = { billId: id, part, profileId: profile }
      const found = await maskedMembers(db, regencyCode, asked, wordsOf(languageOf(request)))
      if (!found.ok) return sendRefusal(request, reply, found)
      await recordAct(db, {
        ...acting(request),
        action: 'bill.members-written',
        subjectKind: 'bill',
        subjectId: id,
        detail: { people: found.people },
      })
      return reply
        .type(xlsx)
        .header('content-disposition', `attachment; filename="peserta-${part}.xlsx"`)
        .send(found.content)
    },
  )

  app.get(
    '/api/financing/reconciliation/file',
    {
      schema: {
        tags,
        querystring: reconcileBody,
      },
      compress: false,
    },
    async (request, reply) => {
      const { regencyCode } = request.scope
      const view = await reconcileBills(db, regencyCode, request.query)
      const { rows } = await differingRows(db, regencyCode, { ...request.query, page: 0 }, asWritten)
      const { reconcileXlsx } = await import('./reconcile-xlsx.ts')
      const content = await reconcileXlsx(view, rows, wordsOf(languageOf(request)))
      await recordAct(db, {
        ...acting(request),
        action: 'bill.reconciliation-written',
        subjectKind: 'reconciliation',
        subjectId: `${view.fromMonth} ${view.untilMonth}`,
        detail: { people: rows.length },
      })
      return reply
        .type(xlsx)
        .header('content-disposition', 'attachment; filename="rekonsiliasi.xlsx"')
        .send(content)
    },
  )
}
