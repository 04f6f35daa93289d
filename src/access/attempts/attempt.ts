import type { FastifyRequest } from 'fastify'
import type { Secrets } from '../../platform/crypto.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Refusal } from '../../platform/problem.ts'
import { knownIn } from '../cookies.ts'
import { countAttempt, forgive } from './count-attempt.ts'
import { countersOf, type Door } from './counters.ts'
import { browserOf } from './known-browser.ts'

/** Does what can be guessed at: held back after failures, and counted unless it was right. */
export async function attempt<T extends { ok: boolean }>(
  { db, key, at }: { db: Db; key: Secrets; at: Date },
  { request, door, name }: { request: FastifyRequest; door: Door; name: string },
  work: () => Promise<T>,
  right: (result: T) => boolean = ({ ok }) => ok,
): Promise<T | Refusal> {
  const known = browserOf(key, name, knownIn(request))
  const counters = countersOf(key, door, { name, address: request.ip, known })
  const counted = await countAttempt(db, counters, at)
  if (!counted.ok) return counted
  const result = await work()
  if (right(result)) await forgive(db, counters)
  return result
}
