import { outreachReads } from './personal-reads-outreach.ts'
import { code, given, idsIn, one, type PersonalRead, param, rowsIn, whose } from './read-parts.ts'

interface Pair {
  left: { id: string }
  right: { id: string }
}
const sidesOf = ({ left, right }: Pair) => [left.id, right.id]
/**
 * What answers with rows about persons without being an act of its own, by method and address. A test walks every route
 * and asks that it stands here, writes its own act, or shows nobody.
 */
export const personalReads: Record<string, PersonalRead> = {
  ...outreachReads,
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
          ...idsIn<{ personId: string }>(answer, (row) => [row.personId]),
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
      detail: {
        rows: rowsIn(answer),
        ...idsIn<{ holders: { personId: string }[] }>(answer, (row) =>
          row.holders.map((each) => each.personId),
        ),
      },
    }),
  },
  'GET /api/reviews': {
    action: 'reviews.viewed',
    of: (request, answer) => ({
      subjectKind: 'reviews',
      subjectId: code(given(request).kind) ?? 'all',
      detail: { rows: rowsIn(answer), state: code(given(request).state), ...idsIn<Pair>(answer, sidesOf) },
    }),
  },
  'GET /api/reviews/:id': {
    action: 'review.viewed',
    of: (request, answer) => ({
      ...one('review', 'id')(request, answer)!,
      detail: whose(sidesOf(answer as Pair)),
    }),
  },
  'GET /api/data-requests': {
    action: 'data-requests.viewed',
    of: (request, answer) => ({
      subjectKind: 'data-requests',
      subjectId: code(given(request).state) ?? 'open',
      detail: {
        rows: rowsIn(answer),
        ...idsIn<{ workerId: string | null }>(answer, (row) => [row.workerId]),
      },
    }),
  },
  'GET /api/data-requests/:id': {
    action: 'data-request.viewed',
    of: (request, answer) => ({
      ...one('data-request', 'id')(request, answer)!,
      detail: whose([(answer as { workerId: string | null }).workerId]),
    }),
  },
  'POST /api/financing/decrees/:id/lines': {
    action: 'decree.lines-viewed',
    of: (request, answer) => ({
      ...one('decree', 'id')(request, answer)!,
      detail: {
        rows: rowsIn(answer),
        village: code(given(request).villageCode),
        finding: code(given(request).finding),
        ...idsIn<{ personId: string }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'GET /api/financing/decrees/:id/left-out': {
    action: 'decree.left-out-viewed',
    of: (request, answer) => ({ ...one('decree', 'id')(request, answer)!, detail: { rows: rowsIn(answer) } }),
  },
  'POST /api/financing/waste/rows': {
    action: 'waste.rows-viewed',
    of: (request, answer) => ({
      subjectKind: 'finding',
      subjectId: code(given(request).kind) ?? '-',
      detail: {
        rows: rowsIn(answer),
        village: code(given(request).villageCode),
        ...idsIn<{ personId: string }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'POST /api/financing/plans/:id/people': {
    action: 'plan.people-viewed',
    of: (request, answer) => ({
      ...one('plan', 'id')(request, answer)!,
      detail: {
        rows: rowsIn(answer),
        village: code(given(request).villageCode),
        reason: code(given(request).reason),
        ...idsIn<{ personId: string }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'POST /api/financing/radar/rows': {
    action: 'lapse.rows-viewed',
    of: (request, answer) => ({
      subjectKind: 'lapse',
      subjectId: code(given(request).what) ?? '-',
      detail: {
        rows: rowsIn(answer),
        group: code(given(request).group),
        ...idsIn<{ personId: string }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'GET /api/financing/people/:id/months': { action: 'bill.months-viewed', of: one('person', 'id') },
  'POST /api/financing/bills/:id/lines': {
    action: 'bill.lines-viewed',
    of: (request, answer) => ({
      ...one('bill', 'id')(request, answer)!,
      detail: {
        rows: rowsIn(answer),
        village: code(given(request).villageCode),
        ...idsIn<{ personId: string }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'POST /api/financing/reconciliation/rows': {
    action: 'bill.differences-viewed',
    of: (request, answer) => ({
      subjectKind: 'reconciliation',
      subjectId: code(given(request).kind) ?? 'all',
      detail: {
        rows: rowsIn(answer),
        from: code(given(request).fromMonth),
        until: code(given(request).untilMonth),
        ...idsIn<{ personId: string }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'POST /api/financing/waiting/rows': {
    action: 'waiting.rows-viewed',
    of: (request, answer) => ({
      subjectKind: 'group',
      subjectId: code(given(request).group) ?? '-',
      detail: {
        rows: rowsIn(answer),
        village: code(given(request).villageCode),
        ...idsIn<{ personId: string }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'POST /api/financing/deciles/rows': {
    action: 'deciles.rows-viewed',
    of: (_request, answer) => ({
      subjectKind: 'deciles',
      subjectId: '-',
      detail: {
        rows: rowsIn(answer),
        ...idsIn<{ personId: string }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'POST /api/claims/events/query': {
    action: 'claim-events.viewed',
    of: (request, answer) => ({
      subjectKind: 'claim-events',
      subjectId: code(given(request).only) ?? 'all',
      detail: {
        rows: rowsIn(answer),
        village: code(given(request).villageCode),
        ...idsIn<{ personId: string | null }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'POST /api/claims/unclaimed/rows': {
    action: 'unclaimed.rows-viewed',
    of: (request, answer) => ({
      subjectKind: 'unclaimed',
      subjectId: code(given(request).kind) ?? 'death',
      detail: {
        rows: rowsIn(answer),
        certainty: code(given(request).certainty),
        village: code(given(request).village),
        ...idsIn<{ personId: string }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'POST /api/claims/times/rows': {
    action: 'claims.times-viewed',
    of: (request, answer) => ({
      subjectKind: 'claims',
      subjectId: code(given(request).only) ?? 'open',
      detail: {
        rows: rowsIn(answer),
        state: code(given(request).stage),
        ...idsIn<{ personId: string }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'POST /api/claims/findings/rows': {
    action: 'claim-findings.viewed',
    of: (request, answer) => ({
      subjectKind: 'claim-findings',
      subjectId: code(given(request).eventId) ?? code(given(request).kind) ?? 'all',
      detail: {
        rows: rowsIn(answer),
        state: code(given(request).state),
        ...idsIn<{ personId: string | null }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'POST /api/claims/benefits/rows': {
    action: 'benefits.rows-viewed',
    of: (request, answer) => ({
      subjectKind: 'benefits',
      subjectId: code(given(request).village) ?? code(given(request).district) ?? 'all',
      detail: {
        rows: rowsIn(answer),
        programme: code(given(request).programme),
        payer: code(given(request).payer),
        ...idsIn<{ personId: string | null }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'POST /api/claims/benefits/matching/rows': {
    action: 'benefits.rows-viewed',
    of: (request, answer) => ({
      subjectKind: 'benefits',
      subjectId: code(given(request).only) ?? 'open',
      detail: {
        rows: rowsIn(answer),
        ...idsIn<{ personId: string | null }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'GET /api/claims/events/:id': {
    action: 'claim-event.viewed',
    of: (request, answer) => ({
      ...one('claim-event', 'id')(request, answer)!,
      detail: whose([(answer as { personId: string | null }).personId]),
    }),
  },
  'POST /api/claims/query': {
    action: 'claims.viewed',
    of: (request, answer) => ({
      subjectKind: 'claims',
      subjectId: code(given(request).only) ?? 'open',
      detail: {
        rows: rowsIn(answer),
        village: code(given(request).villageCode),
        ...idsIn<{ personId: string | null }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'GET /api/claims/:id': {
    action: 'claim.viewed',
    of: (request, answer) => ({
      ...one('claim', 'id')(request, answer)!,
      detail: whose([(answer as { personId: string }).personId]),
    }),
  },
  'POST /api/claims/scholarships/due': {
    action: 'school-years.due-viewed',
    of: (_, answer) => ({
      subjectKind: 'claims',
      subjectId: 'BEASISWA',
      detail: {
        rows: rowsIn(answer),
        ...idsIn<{ personId: string }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'GET /api/claims/:id/school-years': {
    action: 'school-years.viewed',
    of: (request, answer) => ({
      ...one('claim', 'id')(request, answer)!,
      detail: whose([(answer as { personId: string }).personId]),
    }),
  },
  'POST /api/jkn/rows': {
    action: 'jkn.rows-viewed',
    of: (request, answer) => ({
      subjectKind: 'jkn',
      subjectId:
        code(given(request).state) ?? code(given(request).waste) ?? code(given(request).segment) ?? '-',
      detail: {
        rows: rowsIn(answer),
        ...idsIn<{ personId: string | null }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'GET /api/jkn/people/:id': { action: 'jkn.person-viewed', of: one('person', 'id') },
  'GET /api/people/:personId/trace': { action: 'trace.viewed', of: one('person', 'personId') },
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
