import type { Role } from './roles.ts'

const leading = ['administrator', 'manpower', 'leader'] as const satisfies readonly Role[]
const offices = ['bkad', 'dpmpd', 'kesra', 'opd', 'branch'] as const satisfies readonly Role[]

/** Meetings one takes part in, or sees to a decision of; who leads them and the auditor read all. */
export const meetingRights = {
  'meetings.read': [...leading, ...offices, 'auditor'],
  'meetings.run': leading,
  'meetings.report': [...leading, ...offices],
} as const

export const meetingRoutes = {
  'GET /api/meetings': 'meetings.read',
  'GET /api/meetings/catalogue': 'meetings.read',
  'GET /api/meetings/decisions': 'meetings.read',
  'GET /api/meetings/:id': 'meetings.read',
  'GET /api/meetings/:id/figures': 'meetings.read',
  'GET /api/meetings/:id/minutes': 'meetings.read',
  'GET /api/meetings/follow-ups/:id/file': 'meetings.read',
  'PUT /api/meetings/:id': 'meetings.run',
  'POST /api/meetings/:id/figures': 'meetings.run',
  'POST /api/meetings/:id/step': 'meetings.run',
  'POST /api/meetings/:id/corrections': 'meetings.run',
  'PUT /api/meetings/:id/decisions/:decisionId': 'meetings.run',
  'DELETE /api/meetings/:id/decisions/:decisionId': 'meetings.run',
  'POST /api/meetings/decisions/:id/follow-ups': 'meetings.report',
  'POST /api/meetings/follow-ups/:id/document': 'meetings.report',
} as const
