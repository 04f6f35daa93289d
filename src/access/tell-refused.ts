import type { FastifyRequest } from 'fastify'
import type { Deps } from '../platform/http/deps.ts'
import { routeOf } from '../platform/http/route-of.ts'
import { recordAct } from './audit.ts'
import { comingFrom, networkOf } from './origin.ts'
import type { Role } from './roles.ts'

export interface Refused {
  actor: string
  role: Role | null
  regencyCode: string
}

/** Screens offer nobody what they may not do: who asks for it all the same stands in the audit. */
export function tellRefused(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  request: FastifyRequest,
  { actor, role, regencyCode }: Refused,
): Promise<void> {
  const subjectId = `${request.method} ${routeOf(request)}`
  const act = {
    regencyCode,
    actor,
    at: clock.now(),
    action: 'access.refused',
    subjectKind: 'route',
    subjectId,
  }
  return comingFrom({ actingAs: role, fromWhere: networkOf(request.ip) }, () => recordAct(db, act))
}
