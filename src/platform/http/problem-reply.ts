import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../i18n.ts'
import { type ProblemCode, type ProblemDetail, problemBody, type Refusal, statusOf } from '../problem.ts'

export type ProblemTitle = (code: ProblemCode, language: Language, detail?: ProblemDetail) => string

declare module 'fastify' {
  interface FastifyInstance {
    problemTitle: ProblemTitle
  }
}

/** Indonesian, unless the reader's program asks for English first. */
export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'id'
}

/** Answers `application/problem+json` (RFC 9457). */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ProblemCode,
  detail?: ProblemDetail,
) {
  if (code === 'too-many-requests' && detail?.seconds) reply.header('retry-after', String(detail.seconds))
  const title = request.server.problemTitle(code, languageOf(request), detail)
  return reply
    .code(statusOf(code))
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problemBody(code, title, detail))
}

/** The same for a command's refusal. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal) {
  return sendProblem(request, reply, refusal.problem, refusal.detail)
}
