import type { FastifyError, FastifyInstance } from 'fastify'
import { faultOf, type Log } from '../log/index.ts'
import type { ProblemCode, ProblemDetail } from '../problem.ts'
import { sendProblem } from './problem-reply.ts'
import { routeOf } from './route-of.ts'

/** Turns what the framework, the driver or a bug throws into a problem; only bugs are written to the log. */
export function answerErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const { code, detail } = read(error)
    if (code === 'internal' || code === 'unavailable') {
      const route = routeOf(request)
      log.warn('request-failed', { method: request.method, route, error: faultOf(error) })
    }
    if (code === 'unavailable') reply.header('retry-after', '5')
    return sendProblem(request, reply, code, detail)
  })
}

const byStatus: Record<number, ProblemCode> = {
  404: 'not-found',
  406: 'unsupported-media',
  413: 'too-large',
  415: 'unsupported-media',
  429: 'too-many-requests',
  503: 'unavailable',
}
/** The database is away or going away: the same request may succeed soon. */
const away = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[1-5]|08\w{3}|53300)$/

/** A sign the database cannot store: U+0000, in a text or in JSON. */
const unstorable = /^(22021|22P05)$/

function read(error: FastifyError): { code: ProblemCode; detail?: ProblemDetail } {
  if (error.validation) return { code: 'invalid-request', detail: { fields: fieldsOf(error) } }
  if (error.code && unstorable.test(error.code)) return { code: 'invalid-request' }
  if (error.code && away.test(error.code)) return { code: 'unavailable' }
  const status = error.statusCode ?? 500
  const known = byStatus[status]
  if (known) return { code: known }
  return { code: status >= 400 && status < 500 ? 'invalid-request' : 'internal' }
}

/** Names of the fields that do not fit, never what stood in them. */
function fieldsOf(error: FastifyError): string {
  const paths = (error.validation ?? []).map(
    (one) => one.instancePath.slice(1).replaceAll('/', '.') || '(body)',
  )
  return [...new Set(paths)].slice(0, 20).join(', ')
}
