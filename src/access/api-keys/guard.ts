import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import { rightFor } from '../policy.ts'
import { tellRefused } from '../tell-refused.ts'
import { enterByKey, findKey } from './enter.ts'

const minute = 60_000

/** Opens a request to whoever shows a key: 600 times a minute for each; wrong ones 30 times in five minutes an address. */
export function keyGuard(app: FastifyInstance, { db, clock }: Pick<Deps, 'db' | 'clock'>) {
  const wrongByAddress = app.createRateLimit({
    max: 30,
    timeWindow: 5 * minute,
    keyGenerator: (request) => `wrong key ${request.ip}`,
  })
  const ids = new WeakMap<FastifyRequest, string>()
  const byKey = app.createRateLimit({
    max: 600,
    timeWindow: minute,
    keyGenerator: (request) => `key ${ids.get(request)}`,
  })

  return async (request: FastifyRequest, reply: FastifyReply, path: string, shown: string) => {
    const at = clock.now()
    const found = await findKey(db, shown, at)
    if (found.ok) ids.set(request, found.key.id)
    const limit = await (found.ok ? byKey : wrongByAddress)(request)
    if (!limit.isAllowed && limit.isExceeded) {
      reply.header('retry-after', String(limit.ttlInSeconds))
      return sendProblem(request, reply, 'too-many-requests', { seconds: limit.ttlInSeconds })
    }
    if (!found.ok) {
      reply.header('www-authenticate', 'Bearer')
      return sendRefusal(request, reply, found)
    }
    const entered = await enterByKey(db, found.key, rightFor(request.method, path), at)
    if (!entered.ok) {
      const { name, grant } = found.key
      await tellRefused({ db, clock }, request, { actor: `kunci ${name}`, ...grant! })
      return sendRefusal(request, reply, entered)
    }
    request.scope = entered.scope
  }
}
