import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenApp, openApp } from './open-app.ts'

let open: OpenApp
beforeAll(async () => {
  open = await openApp()
  await open.app.ready()
})
afterAll(() => open.close())

/** Out of date? `vitest run e2e/api-openapi --update` rewrites docs/api/openapi.json. */
it('is described by docs/api/openapi.json, whole and as it is', async () => {
  const document = open.app.swagger() as { openapi: string; paths: Record<string, object> }
  expect(document.openapi).toBe('3.1.0')
  const routes = open.app.routeTable.filter(({ url, method }) => url.startsWith('/api/') && method !== 'HEAD')
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  )
  expect(described).toEqual(expect.arrayContaining(routes.map(({ method, url }) => `${method} ${url}`)))
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot('../docs/api/openapi.json')
})
