import type { FastifyInstance, FastifyRequest } from 'fastify'
import { recordAct, rightFor } from '../../access/questions.ts'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem } from '../../platform/http/problem-reply.ts'
import { personalReads } from '../personal-reads.ts'
import type { Told } from '../read-parts.ts'
import { LastHour } from './last-hour.ts'
import type { Limits, Shown } from './limits.ts'
import { readHour } from './read-hour.ts'

interface Account {
  hour: LastHour
  /** Until when each word of it is not said again. */
  said: Map<string, number>
}
const hour = 3_600_000

const acts: Record<Shown, { action: string; refusedAction: string }> = {
  rows: { action: 'reads.many', refusedAction: 'reads.refused' },
  numbers: { action: 'numbers.many', refusedAction: 'numbers.refused' },
}
const detailOf: Record<Shown, (sum: number, limit: number) => Record<string, number>> = {
  rows: (rows, limit) => ({ rows, limit }),
  numbers: (number, limit) => ({ number, limit }),
}

/** What a route shows of persons, when a person in a browser asks; programs have their own limit, by key. */
function shownBy({ method, routeOptions, headers, scope }: FastifyRequest): Shown | undefined {
  if (!scope || /^bearer\b/i.test(headers.authorization ?? '')) return undefined
  const url = routeOptions.url ?? ''
  if (rightFor(method, url) === 'number.open') return 'numbers'
  return personalReads[`${method === 'HEAD' ? 'GET' : method} ${url}`] && 'rows'
}

/**
 * Holds back an account that is shown more of persons than anybody reads, and tells the auditor long before. Counted in
 * memory, begun from the audit: signing in anew, or another browser, begins nothing anew.
 */
export function limitReads(app: FastifyInstance, { db, clock }: Pick<Deps, 'db' | 'clock'>, limits: Limits) {
  const accounts = new Map<string, Promise<Account>>()

  function accountOf({ scope: { regencyCode, actor } }: FastifyRequest): Promise<Account> {
    const name = `${regencyCode} ${actor}`
    const known = accounts.get(name)
    if (known) return known
    const begun = readHour(db, regencyCode, actor, clock.now()).then((before) => ({
      hour: new LastHour(before),
      said: new Map<string, number>(),
    }))
    accounts.set(name, begun)
    begun.catch(() => accounts.delete(name))
    return begun
  }

  async function say(
    request: FastifyRequest,
    account: Account,
    kind: Shown,
    action: string,
    sum: number,
    limit: number,
  ) {
    const at = clock.now()
    if ((account.said.get(action) ?? 0) > at.getTime()) return
    account.said.set(action, at.getTime() + hour)
    const { regencyCode, actor, userId } = request.scope
    const detail = detailOf[kind](sum, limit)
    await recordAct(db, { regencyCode, actor, at, action, subjectKind: 'user', subjectId: userId, detail })
  }

  app.addHook('preHandler', async (request, reply) => {
    const kind = shownBy(request)
    if (!kind) return
    const account = await accountOf(request)
    const { most } = limits[kind]
    const sum = account.hour.sum(kind, clock.now())
    if (sum < most) return
    await say(request, account, kind, acts[kind].refusedAction, sum, most)
    const minutes = account.hour.minutesUntilBelow(kind, most, clock.now())
    reply.header('retry-after', String(minutes * 60))
    return sendProblem(request, reply, kind === 'rows' ? 'too-many-rows' : 'too-many-numbers', {
      limit: most,
      minutes,
    })
  })

  /** Counts what an answer showed; `told` is what the audit has of it. */
  return async (request: FastifyRequest, told: Told | null): Promise<void> => {
    const kind = shownBy(request)
    if (!kind || (kind === 'rows' && !told)) return
    const rows = told?.detail?.rows
    const count = typeof rows === 'number' ? rows : 1
    const account = await accountOf(request)
    account.hour.add(kind, count, clock.now())
    const sum = account.hour.sum(kind, clock.now())
    const from = limits[kind].told
    if (sum >= from) await say(request, account, kind, acts[kind].action, sum, from)
  }
}
