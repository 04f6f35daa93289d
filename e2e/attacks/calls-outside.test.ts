// Attacks: server-side request forgery. An address in a body, a cell, a file or a name must never be called.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenApp, openApp } from '../open-app.ts'
import { upload } from './upload.ts'

let open: OpenApp
beforeAll(async () => {
  open = await openApp()
  await open.app.ready()
})
afterAll(() => open.close())

/** The files that may call another machine, and where to: addresses out of settings, never out of a request. */
const callers: Record<string, string> = {
  'src/access/single-sign-on/problem-of.ts': 'nowhere: it names the errors of the one below',
  'src/access/single-sign-on/provider.ts': 'SEMESTA_OIDC_ISSUER, and what that provider declares of itself',
  'src/operations/tracing.ts': 'SEMESTA_OTLP or OTEL_EXPORTER_OTLP_ENDPOINT',
}
/** Ways to call: the runtime's own, and the packages that do it. */
const calling =
  /\bfetch\(|from '(node:)?(https?|http2|net|tls|dgram|dns)(\/promises)?'|WebSocket\(|EventSource\(|exporter-trace|from '(undici|axios|got|openid-client|ws|nodemailer)'/
/** Types and helpers of these that open no connection. */
const harmless = /import type|import \{ isIP(v4)?(, isIPv6)? \} from 'node:net'|isIPv4/

it('nobody but these calls another machine', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|\/test-|test-server|\.victim\.ts$/.test(file))
  expect(files.length).toBeGreaterThan(300)
  const found = files.filter((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .some((line) => calling.test(line) && !harmless.test(line)),
  )
  // They look for a free port, and hold a socket in the data folder.
  const local = ['src/platform/embedded/', 'src/platform/data-lock.ts']
  expect(found.filter((file) => !local.some((folder) => file.startsWith(folder)))).toEqual(
    Object.keys(callers),
  )
})

interface Sendable {
  requestBody?: object
  parameters?: object[]
}
it('no body and no address of the API has a place for an address to call', () => {
  const { paths } = open.app.swagger() as { paths: Record<string, Record<string, Sendable>> }
  const sendable = Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ requestBody, parameters }) => ({ requestBody, parameters })),
  )
  const document = JSON.stringify(sendable)
  expect(document).not.toMatch(/"format":"(uri|url|iri|hostname|ipv4|ipv6)"/)
  const names = [...document.matchAll(/"(\w+)":\{(?:"description":"[^"]*",)?"type":"string"/g)].map(
    ([, name]) => name!,
  )
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter((name) => /url|uri|href|callback|webhook|endpoint|host$/i.test(name))).toEqual([])
})

it('an address in a name, a cell or a file is not called', async () => {
  const called: string[] = []
  const trap = createServer((request, response) => {
    called.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(trap.address() as AddressInfo).port}/`
  const csv = `No,Nama,Alamat\n1,${url}nama,"=WEBSERVICE(""${url}rumus"")"\n2,=IMAGE("${url}gambar"),${url}`
  await upload(open, { content: csv, fileName: `${url}berkas.csv`, fields: { officeName: `${url}kantor` } })
  const body = { q: url, reason: url, source: url, note: url, url, callback: url }
  for (const { method, url: route } of open.app.routeTable)
    if (method === 'POST' && route.startsWith('/api/') && !route.includes(':')) await open.ask(route, body)
  await new Promise((resolve) => setTimeout(resolve, 300))
  trap.close()
  expect(called).toEqual([])
})
