import type { FastifyRequest } from 'fastify'

type Detail = Record<string, string | number | boolean | null>
interface Told {
  subjectKind: string
  subjectId: string
  detail?: Detail
}
export interface PersonalRead {
  /** Verb of the act in the audit. */
  action: string
  /** Of whom or what; codes and counts, never what was typed in a search. Null when the answer held no one. */
  of(request: FastifyRequest, answer: unknown): Told | null
}

const param = (request: FastifyRequest, name: string) => (request.params as Record<string, string>)[name]!
const given = (request: FastifyRequest) =>
  ({ ...(request.query as object), ...(request.body as object) }) as Record<string, unknown>
const rowsIn = (answer: unknown): number =>
  Array.isArray(answer) ? answer.length : ((answer as { rows?: unknown[] }).rows?.length ?? 1)
/** Codes, ids and account names; what else stands in their place was typed, and may be somebody's name or number. */
const code = (value: unknown) =>
  typeof value === 'string' && /^[\w.:-]{1,40}$/.test(value) && !/\d{13}/.test(value) ? value : null

const one =
  (subjectKind: string, name: string): PersonalRead['of'] =>
  (request) => ({ subjectKind, subjectId: param(request, name) })

/**
 * What answers with rows about persons without being an act of its own, by method and address. A test walks every route
 * and asks that it stands here, writes its own act, or shows nobody.
 */
export const personalReads: Record<string, PersonalRead> = {
  'POST /api/people/query': {
    action: 'people.searched',
    of(request, answer) {
      const { figure, q, district, village, everyone } = given(request)
      return {
        subjectKind: 'figure',
        subjectId: everyone === true ? 'everyone' : (code(figure) ?? 'universe'),
        detail: {
          rows: rowsIn(answer),
          total: (answer as { total: number }).total,
          by: searchedBy(q),
          district: code(district),
          village: code(village),
        },
      }
    },
  },
  'GET /api/people/:personId': { action: 'person.viewed', of: one('person', 'personId') },
  'GET /api/workers/:id/acts': {
    action: 'worker.acts-viewed',
    of: (request, answer) => ({ ...one('worker', 'id')(request, answer)!, detail: { rows: rowsIn(answer) } }),
  },
  'GET /api/registrations/:id': { action: 'registration.viewed', of: one('registration', 'id') },
  'GET /api/nik-faults': {
    action: 'nik-faults.viewed',
    of: (request, answer) => ({
      subjectKind: 'nik-faults',
      subjectId: code(given(request).kind) ?? 'shared',
      detail: { rows: rowsIn(answer) },
    }),
  },
  'GET /api/reviews': {
    action: 'reviews.viewed',
    of: (request, answer) => ({
      subjectKind: 'reviews',
      subjectId: code(given(request).kind) ?? 'all',
      detail: { rows: rowsIn(answer), state: code(given(request).state) },
    }),
  },
  'GET /api/reviews/:id': { action: 'review.viewed', of: one('review', 'id') },
  'GET /api/imports/:id': {
    action: 'import.viewed',
    of(request, answer) {
      const rows = (answer as { sample: unknown[] }).sample.length
      return rows === 0 ? null : { subjectKind: 'import', subjectId: param(request, 'id'), detail: { rows } }
    },
  },
  'GET /api/imports/:id/rows': {
    action: 'import.rows-viewed',
    of: (request, answer) => ({ ...one('import', 'id')(request, answer)!, detail: { rows: rowsIn(answer) } }),
  },
  'GET /api/audit': {
    action: 'audit.searched',
    of(request, answer) {
      const { from, to, actor, action, subject } = given(request)
      return {
        subjectKind: 'audit',
        subjectId: code(subject) ?? code(actor) ?? code(action) ?? 'all',
        detail: { rows: rowsIn(answer), from: code(from), to: code(to), action: code(action) },
      }
    },
  },
}

/** Whether a number or words were looked for; which, is nobody's business here. */
function searchedBy(q: unknown): string | null {
  if (typeof q !== 'string' || q.trim() === '') return null
  return /^[\d\s.-]{8,}$/.test(q.trim()) ? 'number' : 'words'
}
