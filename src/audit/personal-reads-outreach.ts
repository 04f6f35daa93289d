import { code, given, idsIn, one, type PersonalRead, rowsIn, whose } from './read-parts.ts'

/** Reads of people by their next step, and on the lists of campaigns. */
export const outreachReads: Record<string, PersonalRead> = {
  'POST /api/outreach/paths/rows': {
    action: 'paths.rows-viewed',
    of: (request, answer) => ({
      subjectKind: 'path',
      subjectId: code(given(request).path) ?? 'self',
      detail: {
        rows: rowsIn(answer),
        district: code(given(request).district),
        village: code(given(request).village),
        ...idsIn<{ personId: string }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'POST /api/outreach/people': {
    action: 'campaign.people-viewed',
    of: (request, answer) => ({
      subjectKind: 'campaign',
      subjectId: code(given(request).campaign) ?? 'all',
      detail: {
        rows: rowsIn(answer),
        village: code(given(request).village),
        ...idsIn<{ personId: string }>(answer, (row) => [row.personId]),
      },
    }),
  },
  'POST /api/outreach/phone': {
    action: 'campaign.people-taken',
    of: (_request, answer) => ({
      subjectKind: 'campaign',
      subjectId: 'all',
      detail: { rows: rowsIn(answer), ...idsIn<{ personId: string }>(answer, (row) => [row.personId]) },
    }),
  },
  'GET /api/outreach/people/:id': {
    action: 'campaign.person-viewed',
    of: (request, answer) => ({
      ...one('campaign-person', 'id')(request, answer)!,
      detail: whose([(answer as { personId: string }).personId]),
    }),
  },
  'POST /api/outreach/codes/look': {
    action: 'campaign.code-read',
    of: (_request, answer) => {
      const { id, personId } = answer as { id: string; personId: string }
      return { subjectKind: 'campaign-person', subjectId: id, detail: whose([personId]) }
    },
  },
}
