import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personalReads } from '../src/audit/personal-reads.ts'
import { type OpenApp, openApp } from './open-app.ts'

let open: OpenApp
beforeAll(async () => {
  open = await openApp()
  await open.app.ready()
})
afterAll(() => open.close())

/** These write the act themselves, in its own transaction. */
const ownAct = [
  'POST /api/people/export',
  'POST /api/people/:personId/nik',
  'POST /api/people/:personId/phone',
  'PUT /api/retention/days',
  'PUT /api/retention/daily',
  'POST /api/retention/run',
  'POST /api/exports',
  'POST /api/exports/:id/decision',
  'POST /api/exports/:id/file',
  'POST /api/workers/:id/merge',
  'POST /api/workers/:id/split',
  'POST /api/worker-acts/:id/undo',
  'POST /api/registrations',
  'POST /api/registrations/:id/take-back',
  'POST /api/offices',
  'POST /api/imports',
  'PUT /api/imports/:id/layout',
  'POST /api/imports/:id/commit',
  'POST /api/imports/:id/undo',
  'POST /api/imports/:id/cancel',
  'GET /api/imports/:id/reasons',
  'POST /api/reviews/:id/decision',
  'POST /api/reviews/:id/undo',
  'PUT /api/reviews/reviewers',
  'POST /api/coverage/official-totals',
  'DELETE /api/coverage/official-totals/:id',
  'POST /api/law/choices',
  'POST /api/session',
  'PUT /api/session/acting',
  'POST /api/session/password',
  'POST /api/session/second-factor',
  'POST /api/invitations',
  'POST /api/invitations/:id/renew',
  'POST /api/invitations/:id/revoke',
  'POST /api/invitations/look',
  'POST /api/invitations/accept',
  'POST /api/second-factor/confirm',
  'POST /api/second-factor/remove',
  'POST /api/second-factor/recovery-codes',
  'POST /api/accounts/:id/second-factor/reset',
  'DELETE /api/sessions/:id',
  'POST /api/accounts',
  'POST /api/accounts/:id/grants',
  'POST /api/accounts/:id/password',
  'POST /api/accounts/:id/sign-out',
  'POST /api/grants/:id/revoke',
  'GET /api/session/provider/callback',
  'DELETE /api/session/provider/binding',
  'POST /api/accounts/:id/provider',
  'DELETE /api/accounts/:id/provider',
  'POST /api/keys',
  'POST /api/keys/:id/revoke',
  'POST /api/data-requests',
  'POST /api/data-requests/:id/owner',
  'POST /api/data-requests/:id/decision',
  'POST /api/data-requests/:id/undo',
  'POST /api/data-requests/:id/contact',
  'GET /api/data-requests/:id/letter.pdf',
  'GET /api/people/:personId/trace.pdf',
  'POST /api/incidents',
  'POST /api/incidents/:id/entries',
  'POST /api/incidents/reads',
  'GET /api/incidents/:id/notice.pdf',
  'PUT /api/privacy/contact',
  'PUT /api/lists/:id/purpose',
  'POST /api/financing/bill-runs',
  'POST /api/financing/bills/:id/send',
  'POST /api/financing/bills/:id/answers',
  'POST /api/financing/bills/:id/settle',
  'POST /api/financing/bills/:id/request',
  'POST /api/financing/bills/:id/order',
  'POST /api/financing/bills/:id/pay',
  'POST /api/financing/bills/:id/receipt',
  'POST /api/financing/bills/:id/withdraw',
  'POST /api/financing/bills/:id/correct',
  'POST /api/financing/bills/retry',
  'GET /api/financing/bills/:id/members',
  'GET /api/financing/reconciliation/file',
  'PUT /api/financing/bill-profiles/:id',
  'DELETE /api/financing/bill-profiles/:id',
  'POST /api/financing/decrees',
  'POST /api/financing/deciles',
  'POST /api/financing/decrees/adopt',
  'POST /api/financing/decrees/adopt/annex',
  'POST /api/financing/decrees/adopt/annex/faults',
  'POST /api/financing/decrees/:id/candidates',
  'POST /api/financing/decrees/:id/remove',
  'POST /api/financing/decrees/:id/pass',
  'POST /api/financing/decrees/:id/ends',
  'POST /api/financing/decrees/:id/recheck',
  'POST /api/financing/decrees/:id/submit',
  'POST /api/financing/decrees/:id/check',
  'POST /api/financing/decrees/:id/return',
  'POST /api/financing/decrees/:id/withdraw',
  'POST /api/financing/decrees/:id/sign',
  'GET /api/financing/decrees/:id/annex',
  'POST /api/financing/waste/check',
  'POST /api/financing/waste/:id/state',
  'POST /api/financing/waste/ends',
  'POST /api/financing/waiting',
  'POST /api/financing/waiting/:id/close',
  'POST /api/financing/decrees/:id/replacements',
  'POST /api/claims/benefits/imports',
  'POST /api/claims/unclaimed/check',
  'POST /api/claims/findings/check',
  'POST /api/claims/findings/:id/state',
  'POST /api/outreach/paths/make',
  'POST /api/outreach/campaigns',
  'POST /api/outreach/campaigns/:id/close',
  'POST /api/outreach/visits',
  'POST /api/outreach/visits/file',
  'POST /api/outreach/campaigns/:id/paper',
  'POST /api/outreach/visits/:id/undo',
  'POST /api/outreach/visits/:id/choose',
  'PUT /api/meetings/:id',
  'POST /api/meetings/:id/figures',
  'POST /api/meetings/:id/step',
  'POST /api/meetings/:id/corrections',
  'PUT /api/meetings/:id/decisions/:decisionId',
  'DELETE /api/meetings/:id/decisions/:decisionId',
  'POST /api/meetings/decisions/:id/follow-ups',
  'POST /api/meetings/follow-ups/:id/document',
  'GET /api/meetings/follow-ups/:id/file',
  'POST /api/publications',
  'POST /api/publications/:id/withdraw',
  'POST /api/claims/unclaimed/events',
  'POST /api/claims/benefits/imports/:id/undo',
  'POST /api/claims/benefits/matching/:id/settle',
  'POST /api/financing/plans',
  'POST /api/financing/plans/:id/decree',
  'POST /api/claims/events',
  'POST /api/claims/events/:id/confirm-death',
  'POST /api/claims/events/:id/person',
  'POST /api/claims/events/:id/cause',
  'PUT /api/claims/events/:id/forms',
  'POST /api/claims/events/:id/withdraw',
  'PUT /api/claims/events/:id/heirs/:heirId',
  'DELETE /api/claims/events/:id/heirs/:heirId',
  'POST /api/claims/events/:id/claims',
  'POST /api/claims/events/:id/documents',
  'POST /api/claims/events/:id/family-code',
  'POST /api/family/case',
  'POST /api/claims/events/:id/letters',
  'POST /api/claims/documents/:id/state',
  'GET /api/claims/documents/:id/file',
  'PUT /api/claims/:id/facts',
  'POST /api/claims/:id/steps',
  'POST /api/claims/:id/school-years',
  'GET /api/audit/anchor.pdf',
  'POST /api/audit/verify',
]
/** These show sums, names of places and lists, the law, or the asker to himself: no person of the lists. */
const nobody = [
  'POST /api/letters/check',
  'GET /api/financing/deciles',
  'GET /api/financing/entries',
  'GET /api/claims/scholarships',
  'GET /api/claims/benefits',
  'GET /api/claims/unclaimed',
  'GET /api/claims/findings',
  'GET /api/meetings',
  'GET /api/meetings/catalogue',
  'GET /api/meetings/decisions',
  'GET /api/meetings/:id',
  'GET /api/meetings/:id/figures',
  'GET /api/meetings/:id/minutes',
  'GET /api/outreach/paths',
  'GET /api/publications',
  'POST /api/publications/preview',
  'GET /api/public/:regency',
  'GET /api/public/:regency/:month',
  'GET /api/public/:regency/:month/csv',
  'GET /api/outreach/employers',
  'GET /api/outreach/campaigns',
  'GET /api/outreach/campaigns/:id',
  'GET /api/outreach/funnel',
  'POST /api/outreach/campaigns/preview',
  'GET /api/claims/times',
  'GET /api/claims/benefits/figures',
  'GET /api/claims/benefits/villages',
  'POST /api/claims/benefits/families',
  'GET /api/claims/benefits/imports',
  'GET /api/claims/benefits/matching',
  'GET /api/claims/benefits/families/:id',
  'GET /api/financing/plans',
  'GET /api/financing/projection',
  'GET /api/financing/plans/:id',
  'GET /api/financing/plans/:id/workbook',
  'GET /api/financing/bill-runs',
  'GET /api/financing/bills',
  'GET /api/financing/bills/:id',
  'POST /api/financing/reconciliation',
  'GET /api/financing/bill-profiles',
  'GET /api/financing/decrees',
  'GET /api/financing/decrees/:id',
  'GET /api/financing/decrees/:id/diff',
  'GET /api/financing/waste',
  'GET /api/financing/waiting',
  'GET /api/financing/radar',
  'GET /api/jkn',
  'GET /api/financing/budget',
  'GET /api/financing/sources/:id/entries',
  'GET /api/financing/tariffs',
  'GET /api/financing/lawful',
  'POST /api/financing/sources',
  'POST /api/financing/sources/:id/close',
  'POST /api/financing/entries',
  'POST /api/financing/entries/:id/reverse',
  'POST /api/financing/tariffs',
  'POST /api/financing/tariffs/:id/withdraw',
  'POST /api/financing/rules',
  'POST /api/financing/rules/:id/withdraw',

  'GET /api/session',
  'DELETE /api/session',
  'GET /api/sessions',
  'POST /api/second-factor/begin',
  'GET /api/accounts',
  'GET /api/invitations',
  'GET /api/keys',
  'GET /api/session/provider',
  'POST /api/session/provider',
  'GET /api/session/provider/binding',
  'POST /api/session/provider/binding',
  'GET /api/areas',
  'GET /api/privacy',
  'GET /api/incidents',
  'GET /api/incidents/:id',
  'GET /api/list-purposes',
  'GET /api/regencies',
  'GET /api/reports/villages',
  'GET /api/reports/briefing.pdf',
  'GET /api/lists',
  'GET /api/offices',
  'GET /api/status',
  'GET /api/coverage',
  'GET /api/coverage/figures',
  'GET /api/coverage/areas',
  'GET /api/coverage/breakdown',
  'GET /api/coverage/trend',
  'GET /api/coverage/bridge',
  'GET /api/coverage/next-steps',
  'GET /api/coverage/official-totals',
  'GET /api/reviews/quality',
  'GET /api/reviews/reviewers',
  'GET /api/reviews/pending',
  'POST /api/reviews/apply',
  'GET /api/law/choices',
  'POST /api/law/assess',
  'POST /api/law/assessment.pdf',
  'POST /api/law/diff',
  'GET /api/audit/chain',
  'GET /api/audit/reads',
  'GET /api/exports',
  'GET /api/retention',
]

const acts = (action: string) =>
  open.db.selectFrom('audit').selectAll().where('action', '=', action).orderBy('id').execute()

describe('every route', () => {
  it('writes down whom it shows, is an act of its own, or shows nobody', () => {
    const there = open.app.routeTable
      .filter(({ url, method }) => url.startsWith('/api/') && method !== 'HEAD')
      .map(({ method, url }) => `${method} ${url}`)
    expect(there.length).toBeGreaterThan(50)
    const told = [...Object.keys(personalReads), ...ownAct, ...nobody]
    expect(told.toSorted()).toEqual(there.toSorted())
  })
})

describe('a read of persons', () => {
  it('stands in the audit before it is answered: who, as what, from where, of what shape', async () => {
    const body = { figure: 'active', q: 'Siti Aminah', village: '73.16.01.2001' }
    const answer = await open.ask('/api/people/query', body)
    expect(answer.statusCode).toBe(200)
    const [row, ...more] = await acts('people.searched')
    expect(more).toEqual([])
    expect(row).toMatchObject({
      regency_code: '73.16',
      actor: 'admin',
      acting_as: 'administrator',
      from_where: '127.0.0.0/24',
      subject_kind: 'figure',
      subject_id: 'active',
      detail: { rows: 0, total: 0, by: 'words', district: null, village: '73.16.01.2001' },
    })
    expect(JSON.stringify(row)).not.toMatch(/Siti|Aminah/)
  })

  it('that looks for a number says so, not which', async () => {
    await open.ask('/api/people/query', { q: '7316014107909001', everyone: true })
    const row = (await acts('people.searched')).at(-1)
    expect(row).toMatchObject({ subject_id: 'everyone', detail: { by: 'number' } })
    expect(JSON.stringify(row)).not.toContain('7316014107909001')
  })

  it('is written by HEAD as by GET, and not when nobody was shown', async () => {
    for (const method of ['GET', 'HEAD'] as const)
      await open.app.inject({ method, url: '/api/reviews?kind=duplicate', cookies: open.cookies })
    expect(await acts('reviews.viewed')).toMatchObject([
      { subject_id: 'duplicate', detail: { rows: 0, state: 'open' } },
      { subject_id: 'duplicate' },
    ])
    const gone = await open.ask('/api/people/01980000-0000-7000-8000-000000000001')
    expect(gone.statusCode).toBe(404)
    expect(await acts('person.viewed')).toEqual([])
  })

  it('is written for each of many who ask at once', async () => {
    const before = (await acts('nik-faults.viewed')).length
    const answers = await Promise.all(Array.from({ length: 60 }, () => open.ask('/api/nik-faults')))
    expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([200]))
    expect(await acts('nik-faults.viewed')).toHaveLength(before + 60)
  })

  it('is not answered when it cannot be written down', async () => {
    await open.db.schema.alterTable('audit').renameTo('audit_away').execute()
    try {
      const answer = await open.ask('/api/people/query', { figure: 'active' })
      expect(answer.statusCode).toBe(500)
      expect(answer.json()).toMatchObject({ code: 'internal' })
    } finally {
      await open.db.schema.alterTable('audit_away').renameTo('audit').execute()
    }
  })
})

describe('the audit', () => {
  it('is searched page by page, newest first, and that is written down too', async () => {
    const first = (await open.ask('/api/audit?limit=2')).json()
    expect(first.rows).toHaveLength(2)
    const second = (await open.ask(`/api/audit?limit=2&before=${first.next}`)).json()
    const ids = [...first.rows, ...second.rows].map((row: { id: string }) => row.id)
    expect(new Set(ids).size).toBe(4)
    const asked =
      '/api/audit?action=people.searched&actor=admin&from=2026-01-05T00:00:00Z&to=2026-01-06T00:00:00Z'
    const { rows, actions, next } = (await open.ask(asked)).json()
    expect(rows.map((row: { action: string }) => row.action)).toEqual(['people.searched', 'people.searched'])
    expect(next).toBeNull()
    expect(actions).toEqual(expect.arrayContaining(['people.searched', 'reviews.viewed', 'session.opened']))
    expect((await open.ask('/api/audit?from=2027-01-01T00:00:00Z')).json().rows).toEqual([])
    expect((await open.ask('/api/audit?from=yesterday')).statusCode).toBe(400)
    expect((await acts('audit.searched')).length).toBeGreaterThanOrEqual(4)
  })

  it('tells the state of its chain, checks it when asked, and prints its anchor', async () => {
    expect((await open.ask('/api/audit/chain')).json()).toMatchObject({
      rows: 0,
      lastCheck: null,
      checking: null,
    })
    const begun = await open.ask('/api/audit/verify', {})
    expect(begun.statusCode).toBe(202)
    const check = await eventually(async () => (await open.ask('/api/audit/chain')).json().lastCheck)
    expect(check).toMatchObject({ ok: true, by: 'admin', firstBroken: null })
    expect(check.rows).toBeGreaterThan(60)
    const page = await open.ask('/api/audit/anchor.pdf')
    expect(page.headers['content-type']).toBe('application/pdf')
    expect(page.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await acts('audit.anchored')).toHaveLength(1)
  })

  it('names what somebody changed', async () => {
    const [row] = await acts('people.searched')
    await open.db.updateTable('audit').set({ actor: 'budi' }).where('id', '=', row!.id).execute()
    await open.ask('/api/audit/verify', {})
    const check = await eventually(async () => {
      const { lastCheck } = (await open.ask('/api/audit/chain')).json()
      return lastCheck.ok ? undefined : lastCheck
    })
    expect(check.firstBroken).toMatchObject({ id: row!.id, what: 'row-changed' })
  })
})

async function eventually<T>(look: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const seen = await look()
    if (seen) return seen
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it never came')
}
