import { type Role, regencyRoles, roles } from './roles.ts'

/**
 * What can be done here, and who may do it. A district or village acts within its own area, an office on its own lists,
 * the branch on those of participants (see `Reach`).
 */
export const rights = {
  'regencies.read': roles,
  'totals.read': regencyRoles,
  'totals.enter': ['administrator', 'manpower'],
  'people.read': [
    'administrator',
    'manpower',
    'dpmpd',
    'kesra',
    'opd',
    'branch',
    'auditor',
    'reviewer',
    'district',
    'village',
  ],
  'people.export': ['administrator', 'manpower', 'district', 'village'],
  'people.register': ['administrator', 'manpower', 'district', 'village'],
  'people.join': ['administrator', 'manpower'],
  'number.open': ['administrator', 'manpower'],
  'lists.read': ['administrator', 'manpower', 'dpmpd', 'kesra', 'opd', 'branch', 'auditor', 'reviewer'],
  'lists.import': ['administrator', 'manpower', 'dpmpd', 'kesra', 'opd', 'branch'],
  'offices.add': ['administrator', 'manpower'],
  'review.read': ['administrator', 'manpower', 'auditor', 'reviewer'],
  'review.decide': ['administrator', 'manpower', 'reviewer'],
  'review.setting': ['administrator'],
  'exports.read': ['administrator', 'manpower', 'leader', 'auditor'],
  'exports.ask': ['administrator', 'manpower'],
  'exports.approve': ['administrator', 'manpower', 'leader'],
  'retention.read': ['administrator', 'manpower', 'auditor'],
  'retention.run': ['administrator'],
  'law.read': regencyRoles,
  'law.choose': ['administrator', 'manpower'],
  'budget.read': ['administrator', 'manpower', 'leader', 'bkad', 'dpmpd', 'kesra', 'auditor'],
  'budget.enter': ['administrator', 'bkad'],
  'decrees.read': ['administrator', 'manpower', 'auditor'],
  'decrees.make': ['administrator', 'manpower'],
  'tariff.set': ['administrator', 'manpower'],
  'audit.read': ['administrator', 'auditor'],
  'data-requests.read': ['administrator', 'manpower', 'auditor', 'district', 'village'],
  'data-requests.record': ['administrator', 'manpower', 'district', 'village'],
  'data-requests.decide': ['administrator', 'manpower'],
  'trace.read': ['administrator', 'manpower', 'auditor'],
  'incidents.read': ['administrator', 'auditor'],
  'incidents.write': ['administrator'],
  'privacy.manage': ['administrator'],
  'accounts.read': ['administrator', 'auditor'],
  'accounts.manage': ['administrator'],
  'factor.reset': ['administrator'],
} as const satisfies Record<string, readonly Role[]>
export type Right = keyof typeof rights

/** What opens only to a session that passed the second factor; whose role holds one of these is asked to set it up. */
const behindSecondFactor: readonly Right[] = ['number.open', 'exports.ask', 'exports.approve', 'factor.reset']
export const isBehindSecondFactor = (right: Right): boolean => behindSecondFactor.includes(right)
export const demandsSecondFactor = (role: string): boolean =>
  behindSecondFactor.some((right) => may(role, right))

/**
 * The right each route asks for; `self` is open to everybody who is signed in, also before a shown password is changed. A
 * route that is not named is closed to all.
 */
export const routes: Record<string, Right | 'self'> = {
  'GET /api/session': 'self',
  'DELETE /api/session': 'self',
  'PUT /api/session/acting': 'self',
  'POST /api/session/password': 'self',
  'GET /api/sessions': 'self',
  'DELETE /api/sessions/:id': 'self',
  'POST /api/second-factor/begin': 'self',
  'POST /api/second-factor/confirm': 'self',
  'POST /api/second-factor/remove': 'self',
  'POST /api/second-factor/recovery-codes': 'self',
  'GET /api/session/provider': 'self',
  'POST /api/session/provider': 'self',
  'GET /api/session/provider/callback': 'self',
  'GET /api/session/provider/binding': 'self',
  'POST /api/session/provider/binding': 'self',
  'DELETE /api/session/provider/binding': 'self',

  'GET /api/regencies': 'regencies.read',
  'GET /api/areas': 'totals.read',
  'GET /api/coverage/figures': 'totals.read',
  'GET /api/coverage': 'totals.read',
  'GET /api/coverage/areas': 'totals.read',
  'GET /api/coverage/breakdown': 'totals.read',
  'GET /api/coverage/trend': 'totals.read',
  'GET /api/coverage/bridge': 'totals.read',
  'GET /api/coverage/next-steps': 'totals.read',
  'GET /api/coverage/official-totals': 'totals.read',
  'POST /api/coverage/official-totals': 'totals.enter',
  'DELETE /api/coverage/official-totals/:id': 'totals.enter',
  'GET /api/status': 'totals.read',

  'POST /api/people/query': 'people.read',
  'GET /api/people/:personId': 'people.read',
  'POST /api/people/export': 'people.export',
  'POST /api/people/:personId/nik': 'number.open',
  'GET /api/nik-faults': 'review.read',
  'GET /api/workers/:id/acts': 'people.read',
  'POST /api/workers/:id/merge': 'people.join',
  'POST /api/workers/:id/split': 'people.join',
  'POST /api/worker-acts/:id/undo': 'people.join',
  'POST /api/registrations': 'people.register',
  'GET /api/registrations/:id': 'people.register',
  'POST /api/registrations/:id/take-back': 'people.register',

  'GET /api/offices': 'lists.read',
  'POST /api/offices': 'offices.add',
  'GET /api/lists': 'lists.read',
  'GET /api/list-purposes': 'lists.read',
  'PUT /api/lists/:id/purpose': 'lists.import',
  'POST /api/imports': 'lists.import',
  'GET /api/imports/:id': 'lists.read',
  'PUT /api/imports/:id/layout': 'lists.import',
  'GET /api/imports/:id/rows': 'lists.read',
  'POST /api/imports/:id/commit': 'lists.import',
  'POST /api/imports/:id/undo': 'lists.import',
  'POST /api/imports/:id/cancel': 'lists.import',
  'GET /api/imports/:id/reasons': 'lists.read',

  'GET /api/reviews': 'review.read',
  'GET /api/reviews/quality': 'review.read',
  'GET /api/reviews/:id': 'review.read',
  'GET /api/reviews/reviewers': 'review.read',
  'GET /api/reviews/pending': 'review.read',
  'POST /api/reviews/:id/decision': 'review.decide',
  'POST /api/reviews/:id/undo': 'review.decide',
  'POST /api/reviews/apply': 'review.decide',
  'PUT /api/reviews/reviewers': 'review.setting',

  'GET /api/retention': 'retention.read',
  'PUT /api/retention/days': 'retention.run',
  'PUT /api/retention/daily': 'retention.run',
  'POST /api/retention/run': 'retention.run',

  'GET /api/exports': 'exports.read',
  'POST /api/exports': 'exports.ask',
  'POST /api/exports/:id/decision': 'exports.approve',
  'POST /api/exports/:id/file': 'exports.ask',

  'GET /api/law/choices': 'law.read',
  'POST /api/law/assess': 'law.read',
  'POST /api/law/assessment.pdf': 'law.read',
  'POST /api/law/diff': 'law.read',
  'POST /api/law/choices': 'law.choose',

  'GET /api/financing/decrees': 'budget.read',
  'GET /api/financing/decrees/:id': 'budget.read',
  'GET /api/financing/decrees/:id/diff': 'budget.read',
  'POST /api/financing/decrees/:id/lines': 'decrees.read',
  'GET /api/financing/decrees/:id/annex': 'decrees.read',
  'POST /api/financing/decrees': 'decrees.make',
  'POST /api/financing/decrees/:id/candidates': 'decrees.make',
  'POST /api/financing/decrees/:id/remove': 'decrees.make',
  'POST /api/financing/decrees/:id/pass': 'decrees.make',
  'POST /api/financing/decrees/:id/ends': 'decrees.make',
  'POST /api/financing/decrees/:id/recheck': 'decrees.make',
  'POST /api/financing/decrees/:id/submit': 'decrees.make',
  'POST /api/financing/decrees/:id/check': 'decrees.make',
  'POST /api/financing/decrees/:id/return': 'decrees.make',
  'POST /api/financing/decrees/:id/withdraw': 'decrees.make',
  'POST /api/financing/decrees/:id/sign': 'decrees.make',
  'GET /api/financing/budget': 'budget.read',
  'GET /api/financing/sources/:id/entries': 'budget.read',
  'GET /api/financing/tariffs': 'budget.read',
  'GET /api/financing/lawful': 'budget.read',
  'POST /api/financing/sources': 'budget.enter',
  'POST /api/financing/sources/:id/close': 'budget.enter',
  'POST /api/financing/entries': 'budget.enter',
  'POST /api/financing/entries/:id/reverse': 'budget.enter',
  'POST /api/financing/tariffs': 'tariff.set',
  'POST /api/financing/tariffs/:id/withdraw': 'tariff.set',
  'POST /api/financing/rules': 'tariff.set',
  'POST /api/financing/rules/:id/withdraw': 'tariff.set',

  'GET /api/audit': 'audit.read',
  'GET /api/audit/chain': 'audit.read',
  'GET /api/audit/anchor.pdf': 'audit.read',
  'POST /api/audit/verify': 'audit.read',

  'GET /api/data-requests': 'data-requests.read',
  'POST /api/data-requests': 'data-requests.record',
  'GET /api/data-requests/:id': 'data-requests.read',
  'GET /api/data-requests/:id/letter.pdf': 'data-requests.read',
  'POST /api/data-requests/:id/owner': 'data-requests.decide',
  'POST /api/data-requests/:id/decision': 'data-requests.decide',
  'POST /api/data-requests/:id/undo': 'data-requests.decide',
  'POST /api/data-requests/:id/contact': 'number.open',
  'GET /api/people/:personId/trace': 'trace.read',
  'GET /api/people/:personId/trace.pdf': 'trace.read',

  'GET /api/incidents': 'incidents.read',
  'POST /api/incidents': 'incidents.write',
  'GET /api/incidents/:id': 'incidents.read',
  'POST /api/incidents/:id/entries': 'incidents.write',
  'GET /api/incidents/:id/notice.pdf': 'incidents.read',
  'POST /api/incidents/reads': 'incidents.read',
  'PUT /api/privacy/contact': 'privacy.manage',

  'GET /api/accounts': 'accounts.read',
  'POST /api/accounts': 'accounts.manage',
  'POST /api/accounts/:id/grants': 'accounts.manage',
  'POST /api/accounts/:id/password': 'accounts.manage',
  'POST /api/grants/:id/revoke': 'accounts.manage',
  'GET /api/invitations': 'accounts.read',
  'POST /api/invitations': 'accounts.manage',
  'POST /api/invitations/:id/renew': 'accounts.manage',
  'POST /api/invitations/:id/revoke': 'accounts.manage',
  'POST /api/accounts/:id/second-factor/reset': 'factor.reset',
  // Whoever binds an identity of their own could enter as that account, second factor and all.
  'POST /api/accounts/:id/provider': 'factor.reset',
  'DELETE /api/accounts/:id/provider': 'accounts.manage',
  'GET /api/keys': 'accounts.read',
  'POST /api/keys': 'accounts.manage',
  'POST /api/keys/:id/revoke': 'accounts.manage',
}

export const may = (role: string, right: Right): boolean =>
  (rights[right] as readonly string[]).includes(role)

/** All a role may do in a session: what the screens offer. */
export const rightsOf = (role: Role, passedSecondFactor: boolean): Right[] =>
  (Object.keys(rights) as Right[]).filter(
    (right) => may(role, right) && (passedSecondFactor || !isBehindSecondFactor(right)),
  )

/** The right a request needs; undefined for a route nobody declared. */
export const rightFor = (method: string, url: string): Right | 'self' | undefined =>
  routes[`${method === 'HEAD' ? 'GET' : method} ${url}`]
