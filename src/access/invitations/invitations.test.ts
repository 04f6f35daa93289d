import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SessionView } from '../api.ts'
import { registerAccess } from '../routes.ts'
import { type Browser, openAccess, regencyCode, start } from '../test-access.ts'
import type { InvitationsView } from './api.ts'
import { invite } from './invite.ts'

const password = 'perahu kuning di sungai'
const village = {
  role: 'village',
  districtCode: '73.16.01',
  villageCode: '73.16.01.2002',
  validFrom: '2026-01-01',
}
let access: Awaited<ReturnType<typeof openAccess>>
let admin: Browser
let made = 0
beforeAll(async () => {
  access = await openAccess(registerAccess)
  await access.add('kepala', 'administrator', password)
  admin = access.browser()
  await admin.signIn('kepala', password)
})
afterAll(() => access.close())

interface Sent {
  id: string
  username: string
  token: string
}
async function invited(grant: object = village, more: object = {}): Promise<Sent> {
  made += 1
  const body = { username: `undangan${made}`, displayName: 'Ibu Rahma', grant, ...more }
  const answer = await admin.ask('/api/invitations', body)
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json<Sent>()
}
const look = (token: string) => access.browser().ask('/api/invitations/look', { token })
const accept = (token: string, more: object = {}, browser = access.browser()) =>
  browser.ask('/api/invitations/accept', { token, password, ...more })
const stateOf = async ({ id }: Sent) =>
  (await admin.ask('/api/invitations')).json<InvitationsView>().find((one) => one.id === id)?.state

describe('an invitation', () => {
  it('lets somebody choose a password of their own, and act as what was asked and nothing more', async () => {
    const sent = await invited()
    expect((await look(sent.token)).json()).toMatchObject({
      username: sent.username,
      displayName: 'Ibu Rahma',
      role: 'village',
      regencyName: expect.stringMatching(/enrekang/i),
      secondFactor: false,
    })
    const browser = access.browser()
    const session = (await accept(sent.token, {}, browser)).json<SessionView>()
    expect(session).toMatchObject({
      username: sent.username,
      mustChangePassword: false,
      acting: { role: 'village', villageCode: '73.16.01.2002' },
    })
    expect(session.grants).toHaveLength(1)
    expect((await browser.ask('/api/coverage')).json()).toMatchObject({ villageCode: '73.16.01.2002' })
    expect((await access.browser().signIn(sent.username, password)).statusCode).toBe(200)
    const acts = await access.db
      .selectFrom('audit')
      .select(['action', 'actor'])
      .where('subject_id', '=', sent.id)
      .orderBy('id')
      .execute()
    expect(acts).toEqual([
      { action: 'invitation.sent', actor: 'kepala' },
      { action: 'invitation.opened', actor: '-' },
      { action: 'invitation.accepted', actor: sent.username },
    ])
  })

  it('leads on to the second factor where the role asks for it, and opens no number before', async () => {
    const sent = await invited({ role: 'manpower', validFrom: '2026-01-01' })
    expect((await look(sent.token)).json().secondFactor).toBe(true)
    const browser = access.browser()
    const session = (await accept(sent.token, {}, browser)).json<SessionView>()
    expect(session.secondFactor).toMatchObject({ demanded: true, enrolled: false, passed: false })
    await browser.enrol(password, access.codeOf)
    expect((await browser.ask('/api/people/01980000-0000-7000-8000-000000000000/nik', {})).statusCode).toBe(
      200,
    )
  })

  it('keeps only a hash of its link, and says the link in no address', async () => {
    const sent = await invited()
    const rows = await access.db.selectFrom('invitation').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(sent.token.split('~')[1])
    const audit = await access.db.selectFrom('audit').selectAll().execute()
    expect(JSON.stringify(audit)).not.toContain(sent.token.split('~')[1])
    const inAddress = access.app.routeTable.filter(({ url }) => /:token/.test(url))
    expect(inAddress).toEqual([])
  })

  it('is good once, also for many at once', async () => {
    const sent = await invited()
    const answers = await Promise.all([1, 2, 3, 4].map(() => accept(sent.token)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410, 410, 410])
    expect((await look(sent.token)).json().code).toBe('invitation-used')
    expect(await stateOf(sent)).toBe('used')
    expect((await admin.ask(`/api/invitations/${sent.id}/renew`, {})).statusCode).toBe(404)
  })

  it('is good for seven days', async () => {
    const sent = await invited()
    access.wait(7 * 86_400)
    await admin.signIn('kepala', password)
    expect((await look(sent.token)).json().code).toBe('invitation-expired')
    expect((await accept(sent.token)).json().code).toBe('invitation-expired')
    expect(await stateOf(sent)).toBe('expired')
    const again = (await admin.ask(`/api/invitations/${sent.id}/renew`, {})).json<Sent>()
    expect((await accept(again.token)).statusCode).toBe(200)
  })

  it('is void once it was sent anew or taken back', async () => {
    const sent = await invited()
    const anew = (await admin.ask(`/api/invitations/${sent.id}/renew`, {})).json<Sent>()
    expect((await accept(sent.token)).json().code).toBe('invitation-unknown')
    const revoke = `/api/invitations/${sent.id}/revoke`
    expect((await admin.ask(revoke, {})).statusCode).toBe(400)
    expect((await admin.ask(revoke, { reason: 'salah orang' })).statusCode).toBe(200)
    expect((await accept(anew.token)).json().code).toBe('invitation-revoked')
    expect(await stateOf(sent)).toBe('revoked')
  })

  it('is void when who sent it is no administrator any more', async () => {
    const id = await access.add('bekas', 'administrator', password)
    const grant = { role: 'administrator' as const, validFrom: '2026-01-01' }
    const given = { username: 'kawan.bekas', displayName: '', grant }
    const sent = await invite(access.db, { regencyCode, actor: 'bekas', at: start }, given)
    if (!sent.ok) throw new Error(sent.problem)
    const at = access.clock.now()
    await access.db
      .updateTable('access_grant')
      .set({ revoked_at: at, revoked_by: 'kepala', revoked_reason: 'pindah' })
      .where('user_id', '=', id)
      .execute()
    await access.db
      .updateTable('invitation')
      .set({ expires_at: new Date(at.getTime() + 1000) })
      .where('id', '=', sent.id)
      .execute()
    expect((await accept(sent.token)).json().code).toBe('invitation-revoked')
  })

  it('does not take a token that was altered: cut, lengthened, of another regency', async () => {
    const { token } = await invited()
    const [, secret = ''] = token.split('~')
    const altered = [
      token.slice(0, -1),
      `${token}A`,
      `73.15~${secret}`,
      secret,
      `~${secret}`,
      token.toLowerCase(),
    ]
    for (const each of altered) {
      expect((await look(each)).json().code).toBe('invitation-unknown')
      expect((await accept(each)).json().code).toBe('invitation-unknown')
    }
    expect((await accept(token)).statusCode).toBe(200)
  })

  it('gives nothing more to whoever asks for more in the body', async () => {
    const sent = await invited(village, {
      role: 'administrator',
      must_change_password: true,
      regencyCode: '73.15',
    })
    const browser = access.browser()
    const more = {
      role: 'administrator',
      grant: { role: 'administrator', validFrom: '2026-01-01' },
      username: 'orang.lain',
      regencyCode: '73.15',
      must_change_password: true,
      secondFactor: true,
    }
    const session = (await accept(sent.token, more, browser)).json<SessionView>()
    expect(session).toMatchObject({ username: sent.username, mustChangePassword: false })
    expect(session.grants.map(({ role, regencyCode }) => ({ role, regencyCode }))).toEqual([
      { role: 'village', regencyCode: '73.16' },
    ])
    expect(session.secondFactor.passed).toBe(false)
    expect((await browser.ask('/api/invitations')).statusCode).toBe(403)
  })

  it.each([
    ['password1234', 422, 'password-common'],
    ['pendek', 400, 'invalid-request'],
  ])('refuses the password %s and stays good', async (unfit, status, code) => {
    const sent = await invited()
    const refused = await accept(sent.token, { password: unfit })
    expect([refused.statusCode, refused.json().code]).toEqual([status, code])
    const named = await accept(sent.token, { password: `${sent.username} saja` })
    expect(named.json().code).toBe('password-holds-name')
    expect((await accept(sent.token)).statusCode).toBe(200)
  })

  it('is not sent twice to one name, nor for a name that is taken or a grant that cannot be', async () => {
    const sent = await invited()
    const send = async (username: string, grant: object = village) =>
      (await admin.ask('/api/invitations', { username, displayName: '', grant })).json().code
    expect(await send(sent.username)).toBe('invitation-standing')
    expect(await send('kepala')).toBe('account-name-taken')
    expect(await send('admin')).toBe('account-name-taken')
    expect(await send('Ibu Rahma')).toBe('account-name-unfit')
    expect(await send('salah.desa', { role: 'village', validFrom: '2026-01-01' })).toBe('grant-area')
    await access.add(sent.username, 'reviewer', password)
    expect((await accept(sent.token)).json().code).toBe('account-name-taken')
    expect(await stateOf(sent)).toBe('open')
  })
})
