import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../platform/http/problem-reply.ts'
import { receiveBytes } from '../platform/http/upload.ts'
import type { Refusal } from '../platform/problem.ts'
import { actingAt } from './acting.ts'
import * as api from './api.ts'
import { choosable } from './catalogue.ts'
import { decide, removeDecision } from './decide.ts'
import { figuresOf } from './figures-of.ts'
import { attachDocument, followUp, openFollowUp } from './follow-up.ts'
import { freezeFigures } from './freeze-figures.ts'
import { getDecisions, getMeetingNow } from './get-decisions.ts'
import { writeMinutes } from './minutes/write-minutes.ts'
import { planMeeting } from './plan-meeting.ts'
import { listMeetings } from './reads.ts'
import { correctMinutes, holdMeeting, lockMinutes } from './step-meeting.ts'

const tags = ['meetings']
const base = '/api/meetings'
const params = z.object({ id: z.uuid() })
const both = z.object({ id: z.uuid(), decisionId: z.uuid() })
const done = { 204: z.null() }
const types = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' }
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Coordination meetings: planned, with figures frozen, decided, followed up, minuted. */
export async function registerMeetings(
  root: FastifyInstance,
  { db, vault, clock }: Pick<Deps, 'db' | 'vault' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = ({ scope }: FastifyRequest) => actingAt(scope, clock.now())
  const finish = async (
    request: FastifyRequest,
    reply: FastifyReply,
    act: Promise<{ ok: true } | Refusal>,
  ) => {
    const result = await act
    return result.ok ? reply.code(204).send(null) : sendRefusal(request, reply, result)
  }

  app.get(base, { schema: { tags, response: { 200: api.meetingsView } } }, (request) =>
    listMeetings(db, acting(request)),
  )
  app.get(
    `${base}/catalogue`,
    { schema: { tags, response: { 200: api.choosableView } } },
    async () => choosable,
  )
  app.get(
    `${base}/decisions`,
    { schema: { tags, querystring: api.decisionsQuery, response: { 200: api.decisionsView } } },
    (request) => getDecisions(db, acting(request), request.query.which),
  )
  app.get(
    `${base}/:id`,
    { schema: { tags, params, response: { 200: api.meetingView } } },
    async (request, reply) =>
      (await getMeetingNow(db, acting(request), request.params.id)) ??
      sendProblem(request, reply, 'not-found'),
  )
  app.get(
    `${base}/:id/figures`,
    { schema: { tags, params, response: { 200: api.figuresView } } },
    async (request, reply) => {
      const [seen] = await listMeetings(db, acting(request), request.params.id)
      return seen ? figuresOf(db, acting(request), seen.id) : sendProblem(request, reply, 'not-found')
    },
  )
  app.get(
    `${base}/:id/minutes`,
    { schema: { tags, params, querystring: api.minutesQuery }, compress: false },
    async (request, reply) => {
      const { format } = request.query
      const written = await writeMinutes(db, acting(request), request.params.id, {
        format,
        language: 'id',
        origin: homeOf(request),
      })
      if (!written) return sendProblem(request, reply, 'not-found')
      return reply
        .type(format === 'pdf' ? types.pdf : docx)
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${written.name}"`)
        .send(written.file)
    },
  )
  app.get(
    `${base}/follow-ups/:id/file`,
    { schema: { tags, params }, compress: false },
    async (request, reply) => {
      const opened = await openFollowUp({ db, vault }, acting(request), request.params.id)
      if (!opened.ok) return sendRefusal(request, reply, opened)
      return reply
        .type(types[opened.form])
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="bukti-tindak-lanjut.${opened.form}"`)
        .send(opened.file)
    },
  )

  app.put(
    `${base}/:id`,
    { schema: { tags, params, body: api.meetingBody, response: done } },
    (request, reply) =>
      finish(request, reply, planMeeting(db, acting(request), request.params.id, request.body)),
  )
  app.post(
    `${base}/:id/figures`,
    {
      schema: {
        tags,
        params,
        body: api.freezeBody,
        response: { 200: z.object({ taken: z.number().int() }) },
      },
    },
    async (request, reply) => {
      const result = await freezeFigures(db, acting(request), request.params.id, request.body)
      return result.ok ? { taken: result.taken } : sendRefusal(request, reply, result)
    },
  )
  app.post(
    `${base}/:id/step`,
    { schema: { tags, params, body: api.stepBody, response: done } },
    (request, reply) => {
      const step = request.body.to === 'held' ? holdMeeting : lockMinutes
      return finish(request, reply, step(db, acting(request), request.params.id))
    },
  )
  app.post(
    `${base}/:id/corrections`,
    { schema: { tags, params, body: api.correctionBody, response: done } },
    (request, reply) =>
      finish(request, reply, correctMinutes(db, acting(request), request.params.id, request.body)),
  )
  app.put(
    `${base}/:id/decisions/:decisionId`,
    { schema: { tags, params: both, body: api.decisionBody, response: done } },
    (request, reply) => {
      const { id, decisionId } = request.params
      return finish(request, reply, decide(db, acting(request), id, decisionId, request.body))
    },
  )
  app.delete(
    `${base}/:id/decisions/:decisionId`,
    { schema: { tags, params: both, response: done } },
    (request, reply) => {
      const { id, decisionId } = request.params
      return finish(request, reply, removeDecision(db, acting(request), id, decisionId))
    },
  )
  app.post(
    `${base}/decisions/:id/follow-ups`,
    { schema: { tags, params, body: api.followUpBody, response: done } },
    (request, reply) =>
      finish(request, reply, followUp(db, acting(request), request.params.id, request.body)),
  )
  app.post(
    `${base}/follow-ups/:id/document`,
    { schema: { tags, params, response: done } },
    async (request, reply) => {
      const received = await receiveBytes(request)
      if (!received) return sendProblem(request, reply, 'invalid-request', { fields: 'file' })
      const { file, bytes } = received
      const given = { bytes, fileName: file.filename }
      return finish(request, reply, attachDocument({ db, vault }, acting(request), request.params.id, given))
    },
  )
}

/** The address people reach us under: as it was set, else as this request came. */
function homeOf(request: FastifyRequest): string {
  const set = process.env.SEMESTA_URL
  return set && URL.canParse(set) ? new URL(set).origin : `${request.protocol}://${request.host}`
}
