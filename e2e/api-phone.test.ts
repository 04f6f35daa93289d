import { afterAll, beforeAll, expect, it } from 'vitest'
import { now, type OpenApp, openApp } from './open-app.ts'

let open: OpenApp
beforeAll(async () => {
  open = await openApp()
})
afterAll(() => open.close())
const device = '0197a000-0000-7000-8000-000000000001'
const other = '0197a000-0000-7000-8000-000000000002'
const ask = async (id: string) => (await open.ask('/api/outreach/phone', { device: id })).json()

it('gives one account on one phone the same key again, and every other phone another', async () => {
  const first = await ask(device)
  expect(Buffer.from(first.key, 'base64')).toHaveLength(32)
  expect(first).toMatchObject({
    username: 'admin',
    now: now.toISOString(),
    mayRegister: true,
    rows: [],
    total: 0,
  })
  expect((await ask(device)).key).toBe(first.key)
  expect((await ask(other)).key).not.toBe(first.key)
})

it('keeps no key in the clear, and lets go of one that was not used for sixty days', async () => {
  const { key } = await ask(device)
  const rows = await open.db.selectFrom('phone_key').selectAll().execute()
  expect(rows).toHaveLength(2)
  expect(rows.some(({ key_sealed }) => key_sealed.includes(key))).toBe(false)
  open.setNow(new Date(now.getTime() + 50 * 60_000))
  expect((await ask(device)).key).toBe(key)
  await open.db
    .updateTable('phone_key')
    .set({ used_at: new Date(now.getTime() - 61 * 86_400_000) })
    .where('device', '=', device)
    .execute()
  expect((await ask(device)).key).not.toBe(key)
  open.setNow(now)
})

it('answers a request that names an account to that account alone', async () => {
  const { account } = await ask(device)
  const visits = [{ id: other, memberId: device, outcome: 'wants', visitedOn: '2026-01-04' }]
  const asked = (who: string) => open.ask('/api/outreach/visits', { visits }, { 'semesta-account': who })
  expect((await asked(account)).statusCode).toBe(200)
  const refused = await asked(other)
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'account-other'])
})
