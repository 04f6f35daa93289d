import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { KeyBody, KeysView, MadeKey } from '../src/access/api-keys/api.ts'
import { keyRights } from '../src/access/api-keys/key-rights.ts'
import { isBehindSecondFactor } from '../src/access/policy.ts'
import { addAccount, listKeys, makeKey, revokeKey } from '../src/access/questions.ts'
import { loadAreas } from '../src/areas/questions.ts'
import { now, type OpenApp, openApp } from './open-app.ts'

const regencyCode = '73.16'
const village = { districtCode: '73.16.01', villageCode: '73.16.01.2002' }
let open: OpenApp
let grants: KeysView['grants']

beforeAll(async () => {
  open = await openApp()
  await loadAreas(open.db)
  for (const [username, role, place] of [
    ['opensid', 'village', village],
    ['dinas', 'manpower', {}],
    ['admin.dua', 'administrator', {}],
  ] as const) {
    const grant = { role, ...place, validFrom: '2026-01-01' }
    const given = { username, displayName: '', grant, chosen: 'kata-sandi-uji' }
    const added = await addAccount(open.db, { regencyCode, actor: 'uji', at: now }, given)
    if (!added.ok) throw new Error(added.problem)
  }
  grants = (await open.ask('/api/keys')).json<KeysView>().grants
})
afterAll(() => open.close())
beforeEach(() => open.setNow(now))

const grantOf = (username: string) => grants.find((grant) => grant.username === username)!.id
const make = (given: Partial<KeyBody>, username = 'dinas') =>
  open.ask('/api/keys', { grantId: grantOf(username), rights: ['totals.read'], ...given })
let made = 0
async function newKey(given: Partial<KeyBody> = {}, username?: string): Promise<MadeKey> {
  made += 1
  const answer = await make({ name: `Uji ${made}`, ...given }, username)
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json<MadeKey>()
}
const by = (key: string, url = '/api/coverage', payload?: object, headers: object = {}) =>
  open.app.inject({
    method: payload ? 'POST' : 'GET',
    url,
    payload,
    headers: { authorization: `Bearer ${key}`, ...headers },
  })
const codeOf = async (answer: ReturnType<typeof by>) => {
  const { statusCode, ...rest } = await answer
  return `${statusCode} ${rest.json().code}`
}

describe('a key', () => {
  it('is shown once, begins so that scanners find it, and is kept as a hash alone', async () => {
    const { id, key, expiresAt } = await newKey({ name: 'OpenSID Maiwa' })
    expect(key).toMatch(/^sms_[a-z2-9]{8}_[a-z2-9]{52}$/)
    expect(expiresAt).toBe('2026-04-05T08:00:00.000Z')
    const rows = await open.db.selectFrom('api_key').selectAll().where('id', '=', id).execute()
    expect(JSON.stringify(rows)).not.toContain(key.split('_')[2])
    const list = await open.ask('/api/keys')
    expect(list.body).not.toContain(key.split('_')[2])
    expect(list.json<KeysView>().keys.find((one) => one.id === id)).toMatchObject({
      name: 'OpenSID Maiwa',
      prefix: key.slice(0, 12),
      state: 'valid',
      lastUsedOn: null,
      madeBy: 'admin',
    })
  })

  it('opens what it was made for, in its own area, and its use is known by the day', async () => {
    const { id, key } = await newKey({ rights: ['people.read'] }, 'opensid')
    const answer = await by(key, '/api/people/query', { figure: 'universe' })
    expect(answer.statusCode).toBe(200)
    const audit = await open.db
      .selectFrom('audit')
      .select(['actor', 'acting_as', 'action'])
      .where('action', '=', 'people.searched')
      .execute()
    expect(audit).toEqual([{ actor: `kunci Uji ${made}`, acting_as: 'village', action: 'people.searched' }])
    // 08:00 UTC is 16:00 in Enrekang.
    const used = (await open.ask('/api/keys')).json<KeysView>().keys.find((one) => one.id === id)
    expect(used?.lastUsedOn).toBe('2026-01-05')
    expect(await codeOf(by(key))).toBe('403 api-key-scope')
  })

  it.each([
    ['of more than its grant may', { rights: ['lists.import'] }, 'opensid', 422, 'api-key-rights'],
    ['for a right that stays with people', { rights: ['number.open'] }, 'dinas', 400, 'invalid-request'],
    ['for accounts', { rights: ['accounts.manage'] }, 'admin.dua', 400, 'invalid-request'],
    ['for nothing', { rights: [] }, 'dinas', 400, 'invalid-request'],
    ['for more than a year', { days: 366 }, 'dinas', 400, 'invalid-request'],
    ['under a name that would not stand in a line', { name: 'a\nb c' }, 'dinas', 400, 'invalid-request'],
    [
      'for a grant that is not there',
      { grantId: '01980000-0000-7000-8000-000000000000' },
      'dinas',
      422,
      'api-key-grant',
    ],
  ])('is not made %s', async (_, given, username, status, code) => {
    const answer = await make({ name: 'Tidak jadi', ...(given as Partial<KeyBody>) }, username)
    expect(`${answer.statusCode} ${answer.json().code}`).toBe(`${status} ${code}`)
    expect((await open.ask('/api/keys')).body).not.toContain('Tidak jadi')
  })

  it('has a name of its own for ever, and is made and ended in the audit', async () => {
    const { id, key, name } = await newKey()
    expect((await make({ name })).json().code).toBe('api-key-name-taken')
    const revoke = (reason: string) => open.ask(`/api/keys/${id}/revoke`, { reason })
    expect((await revoke(' ')).statusCode).toBe(400)
    expect((await revoke('Bocor')).json<KeysView>().keys.find((one) => one.id === id)?.state).toBe('revoked')
    expect((await revoke('Bocor')).statusCode).toBe(404)
    expect(await codeOf(by(key))).toBe('401 api-key-ended')
    expect((await make({ name })).json().code).toBe('api-key-name-taken')
    const acts = await open.db
      .selectFrom('audit')
      .select(['action', 'actor', 'reason'])
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute()
    expect(acts).toEqual([
      { action: 'api-key.made', actor: 'admin', reason: null },
      { action: 'api-key.revoked', actor: 'admin', reason: 'Bocor' },
    ])
  })
})

describe('nobody enters', () => {
  it('by a key that is wrong, half, or of another kind: one answer for all', async () => {
    const { key } = await newKey()
    const other = key.endsWith('a') ? 'b' : 'a'
    const wrong = [
      `${key.slice(0, -1)}${other}`,
      key.slice(0, 12),
      `${key}x`,
      key.toUpperCase(),
      'eyJhbGciOi',
      '',
    ]
    for (const shown of wrong) expect(await codeOf(by(shown))).toBe('401 api-key-unknown')
    const answer = await by(wrong[0]!)
    expect(answer.headers['www-authenticate']).toBe('Bearer')
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  it('by a wrong key beside the cookie of a session', async () => {
    const answer = await open.ask('/api/coverage', undefined, { authorization: 'Bearer sms_salah' })
    expect(answer.json().code).toBe('api-key-unknown')
  })

  it('by a key in an address, right or wrong, signed in or not', async () => {
    const { key } = await newKey()
    for (const url of [`/api/coverage?api_key=${key}`, `/api/coverage?access_token=${key}`]) {
      expect((await open.app.inject(url)).json().code).toBe('api-key-in-address')
      expect((await open.ask(url)).json().code).toBe('api-key-in-address')
    }
  })

  it('by a key whose time is over', async () => {
    const { key } = await newKey({ days: 1 })
    open.setNow(new Date(now.getTime() + 86_399_999))
    expect((await by(key)).statusCode).toBe(200)
    open.setNow(new Date(now.getTime() + 86_400_000))
    expect(await codeOf(by(key))).toBe('401 api-key-expired')
  })

  it('by a key after its grant was revoked', async () => {
    const second = await open.ask(`/api/accounts/${await idOf('opensid')}/grants`, {
      role: 'leader',
      validFrom: '2026-01-01',
    })
    expect(second.statusCode).toBe(200)
    const { grants: now } = (await open.ask('/api/keys')).json<KeysView>()
    const grantId = now.find(({ username, role }) => username === 'opensid' && role === 'leader')!.id
    const { key } = await newKey({ grantId })
    expect((await by(key)).statusCode).toBe(200)
    await open.ask(`/api/grants/${grantId}/revoke`, { reason: 'Pindah' })
    expect(await codeOf(by(key))).toBe('401 api-key-ended')
  })

  it('by a key whose maker is no administrator any more', async () => {
    const entered = await open.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'admin.dua', password: 'kata-sandi-uji' },
    })
    const cookies = { semesta_session: entered.cookies[0]!.value }
    const payload = { name: 'Buatan admin kedua', grantId: grantOf('dinas'), rights: ['totals.read'] }
    const answer = await open.app.inject({ method: 'POST', url: '/api/keys', payload, cookies })
    const { key, id } = answer.json<MadeKey>()
    expect((await by(key)).statusCode).toBe(200)
    await open.ask(`/api/grants/${grantOf('admin.dua')}/revoke`, { reason: 'Pindah tugas' })
    expect(await codeOf(by(key))).toBe('401 api-key-ended')
    const { keys } = (await open.ask('/api/keys')).json<KeysView>()
    expect(keys.find((one) => one.id === id)?.state).toBe('maker-left')
  })
})

describe('a key of another regency', () => {
  it('is neither seen nor ended here, and reaches its own alone', async () => {
    const acting = { regencyCode: '73.15', actor: 'uji', at: now }
    const grant = { role: 'manpower' as const, validFrom: '2026-01-01' }
    await addAccount(open.db, acting, {
      username: 'pinrang',
      displayName: '',
      grant,
      chosen: 'kata-sandi-uji',
    })
    const [theirs] = (await listKeys(open.db, '73.15', now)).grants
    expect((await make({ name: 'Lintas', grantId: theirs!.id })).json().code).toBe('api-key-grant')
    const key = await makeKey(open.db, acting, {
      name: 'Pinrang',
      grantId: theirs!.id,
      rights: ['totals.read', 'lists.read'],
    })
    if (!key.ok) throw new Error(key.problem)
    expect((await open.ask('/api/keys')).body).not.toContain('Pinrang')
    expect((await open.ask(`/api/keys/${key.id}/revoke`, { reason: 'Coba saja' })).statusCode).toBe(404)
    const reached = (await by(key.key, '/api/areas')).json()
    expect(JSON.stringify(reached)).toContain('73.15.01')
    expect(JSON.stringify(reached)).not.toContain('73.16')
    expect((await revokeKey(open.db, acting, key.id, 'Selesai')).ok).toBe(true)
  })
})

describe('what a key never opens', () => {
  it('is what asks for a second factor', () => {
    expect(keyRights.filter(isBehindSecondFactor)).toEqual([])
  })

  it('is one’s own account, accounts, keys, full numbers, and a decision by a person', async () => {
    const { key } = await newKey({ rights: keyRights.filter((right) => right !== 'audit.read') })
    const anId = '01980000-0000-7000-8000-000000000000'
    const closed: [string, object?][] = [
      ['/api/sessions'],
      ['/api/session/password', { old: 'a', new: 'kata-sandi-baru' }],
      ['/api/accounts'],
      ['/api/keys'],
      ['/api/keys', { name: 'Kunci dari kunci', grantId: grantOf('dinas'), rights: ['totals.read'] }],
      [`/api/people/${anId}/nik`, { reason: 'Perlu sekali' }],
      ['/api/exports', {}],
      [`/api/reviews/${anId}/decision`, { verdict: 'same' }],
      [`/api/workers/${anId}/merge`, {}],
      ['/api/law/choices', {}],
    ]
    for (const [url, body] of closed)
      expect(`${url} ${await codeOf(by(key, url, body))}`).toBe(`${url} 403 api-key-scope`)
    // Asks by cookie alone: a key is no session.
    expect((await by(key, '/api/session')).json().code).toBe('not-signed-in')
    expect(await codeOf(by(key, '/api/nothing-here'))).toBe('403 forbidden')
  })
})

it('needs no same origin, for no page of another site can send it', async () => {
  const { key } = await newKey({ rights: ['totals.enter'] })
  const answer = await by(key, '/api/coverage/official-totals', {}, { 'sec-fetch-site': 'cross-site' })
  expect(answer.json().code).toBe('invalid-request')
  const asked = await open.app.inject({
    method: 'OPTIONS',
    url: '/api/coverage/official-totals',
    headers: { origin: 'https://evil.example', 'access-control-request-headers': 'authorization' },
  })
  expect(asked.headers['access-control-allow-origin']).toBeUndefined()
})

it('is not guessed: thirty wrong ones an address, and the right one still enters from there', async () => {
  const { key } = await newKey()
  const remoteAddress = '10.9.9.9'
  const from = (shown: string) =>
    open.app.inject({ url: '/api/coverage', headers: { authorization: `Bearer ${shown}` }, remoteAddress })
  for (let i = 0; i < 30; i += 1) expect((await from(`sms_${i}`)).statusCode).toBe(401)
  const last = await from('sms_lagi')
  expect(last.json().code).toBe('too-many-requests')
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
  expect((await from(key)).statusCode).toBe(200)
})

it('asks 600 times a minute and no more', async () => {
  const { key } = await newKey({ rights: ['law.read'] })
  const codes = new Map<number, number>()
  for (let i = 0; i < 610; i += 1) {
    const { statusCode } = await by(key, '/api/coverage')
    codes.set(statusCode, (codes.get(statusCode) ?? 0) + 1)
  }
  expect(Object.fromEntries(codes)).toEqual({ 403: 600, 429: 10 })
})

async function idOf(username: string): Promise<string> {
  const accounts = (await open.ask('/api/accounts')).json<{ id: string; username: string }[]>()
  return accounts.find((account) => account.username === username)!.id
}
