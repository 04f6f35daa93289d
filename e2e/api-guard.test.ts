import { afterAll, beforeAll, expect, it } from 'vitest'
import { openToAll } from '../src/access/policy-public.ts'
import { type OpenApp, openApp } from './open-app.ts'

let open: OpenApp
beforeAll(async () => {
  open = await openApp()
})
afterAll(() => open.close())

const anId = '01980000-0000-7000-8000-000000000000'
const addressOf = (route: string) => route.replace(/:\w+/g, anId)
/** A reader may ask for the head of what it may read. */
const openRoutes = openToAll.flatMap((route) => [route, route.replace(/^GET/, 'HEAD')])

it('lets nobody in without a session, on any route there is', async () => {
  const routes = open.app.routeTable.filter(({ url }) => url.startsWith('/api/'))
  expect(routes.length).toBeGreaterThan(20)
  for (const { method, url } of routes) {
    if (openRoutes.includes(`${method} ${url}`)) continue
    const response = await open.app.inject({ method: method as 'GET', url: addressOf(url) })
    expect(`${method} ${url} ${response.statusCode}`).toBe(`${method} ${url} 401`)
  }
})

it('makes public only what is meant to be', () => {
  const publicRoutes = open.app.routeTable.filter(({ isPublic }) => isPublic)
  const there = publicRoutes.map(({ method, url }) => `${method} ${url}`)
  expect(there.toSorted()).toEqual([...new Set(openRoutes)].toSorted())
})

it('refuses every change another site asks for, signed in or not', async () => {
  const changes = open.app.routeTable.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method))
  expect(changes.length).toBeGreaterThan(6)
  for (const { method, url } of changes) {
    const response = await open.app.inject({
      method: method as 'POST',
      url: addressOf(url),
      cookies: open.cookies,
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(`${method} ${url} ${response.json().code}`).toBe(`${method} ${url} cross-site`)
  }
})

it('is alive and ready, and says so without a session', async () => {
  expect((await open.app.inject('/healthz')).json()).toEqual({ status: 'ok' })
  expect((await open.app.inject('/readyz')).json()).toEqual({ status: 'ok' })
})
