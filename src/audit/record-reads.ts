import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type AuditRecord, auditRecord, comingFrom, keepRecords, networkOf } from '../access/questions.ts'
import type { Deps } from '../platform/http/deps.ts'
import { together } from '../platform/together.ts'
import { personalReads } from './personal-reads.ts'
import { limitReads } from './reads/limit-reads.ts'
import type { Limits } from './reads/limits.ts'

/** Tells every act of a request where it comes from, and writes down who is shown before the answer goes out. */
export function recordReads(
  app: FastifyInstance,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  limits: Limits,
): void {
  // After the body was read: what reads it runs on the connection's behalf, not the request's.
  app.addHook('preValidation', (request, _reply, done) => {
    comingFrom({ actingAs: roleOf(request), fromWhere: networkOf(request.ip) }, done)
  })
  // A crowd of readers costs a few commits.
  const keep = together(async (records: AuditRecord[]) => {
    await keepRecords(db, records)
    return records
  })
  const shown = limitReads(app, { db, clock }, limits)
  app.addHook('preSerialization', async (request, reply, answer) => {
    const method = request.method === 'HEAD' ? 'GET' : request.method
    const read = personalReads[`${method} ${request.routeOptions.url}`]
    const told = read && reply.statusCode < 300 ? read.of(request, answer) : null
    if (read && told) {
      const { regencyCode, actor } = request.scope
      await keep(auditRecord({ regencyCode, actor, at: clock.now(), action: read.action, ...told }))
    }
    if (reply.statusCode < 300) await shown(request, told)
    return answer
  })
}

/** The role a person acts in, once the session knows it. */
const roleOf = ({ scope }: FastifyRequest): string | null =>
  (scope as { role?: string } | null | undefined)?.role ?? null
