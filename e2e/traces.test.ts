import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readWatchSettings } from '../src/operations/settings.ts'
import { openWatch, type Watch } from '../src/operations/watch.ts'
import { type OpenApp, openApp } from './open-app.ts'

interface OtlpSpan {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  attributes: { key: string; value: Record<string, unknown> }[]
}

/** A collector that keeps what it is sent. */
const received: string[] = []
let collector: Server
let watch: Watch
let open: OpenApp
beforeAll(async () => {
  collector = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
      received.push(`${request.method} ${request.url} ${text}`)
      response.setHeader('content-type', 'application/json').end('{}')
    })
  })
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
  const asked = readWatchSettings({ SEMESTA_OTLP: url })
  if (!asked.ok) throw new Error(asked.problem)
  watch = await openWatch(asked.settings, false)
  open = await openApp({ watch })
})
afterAll(async () => {
  await open.close()
  collector.close()
})

it('sends spans of requests, of their statements and of jobs, with no address, body or value in them', async () => {
  const nik = '7316014107909001'
  await open.ask('/api/people/query', { q: `Siti Aminah ${nik}` })
  await open.ask(`/api/coverage?asOf=2026-01-01&note=${nik}`)
  await open.ask('/api/people/01980000-0000-7000-8000-000000000000')
  await watch.jobs({ sample: async () => void (await open.db.selectFrom('tenant').selectAll().execute()) })
    .sample!({} as never, { jobId: '1', signal: AbortSignal.timeout(1000) })
  await watch.stop()

  expect(received.length).toBeGreaterThan(0)
  expect(received.every((each) => each.startsWith('POST /v1/traces '))).toBe(true)
  const spans = received.flatMap(spansIn)
  const request = spans.find(({ name }) => name === 'POST /api/people/query')!
  expect(attributesOf(request)).toEqual({
    'http.request.method': 'POST',
    'http.route': '/api/people/query',
    'http.response.status_code': 200,
  })
  const below = spans.filter(({ parentSpanId }) => parentSpanId === request.spanId)
  expect(below.map(({ name }) => name)).toEqual(expect.arrayContaining(['select session']))
  expect(below.length).toBeGreaterThan(2)
  expect(below.every(({ traceId }) => traceId === request.traceId)).toBe(true)
  const job = spans.find(({ name }) => name === 'job sample')!
  expect(spans.filter(({ parentSpanId }) => parentSpanId === job.spanId).map(({ name }) => name)).toEqual([
    'select tenant',
  ])
  const everything = received.join('\n')
  expect(everything).not.toMatch(/7316014107909001|Siti|Aminah|01980000-|asOf|\$1/)
  const keys = new Set(spans.flatMap(({ attributes }) => attributes.map(({ key }) => key)))
  expect([...keys].sort()).toEqual([
    'db.collection.name',
    'db.operation.name',
    'db.system.name',
    'http.request.method',
    'http.response.status_code',
    'http.route',
  ])
})

it.each([
  [{ SEMESTA_OTLP: 'http://c:4318/' }, 'http://c:4318/v1/traces'],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'https://c/otlp' }, 'https://c/otlp/v1/traces'],
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://c/x' }, 'http://c/x'],
  [{}, undefined],
])('reads the address from %o', (env, tracesUrl) => {
  expect(readWatchSettings(env)).toMatchObject({ ok: true, settings: { tracesUrl } })
})

it.each([
  { SEMESTA_OTLP: 'file:///etc/passwd' },
  { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' },
  { SEMESTA_METRICS_TOKEN: 'short' },
  { SEMESTA_LOG_FORMAT: 'xml' },
])('refuses %o', (env) => {
  expect(readWatchSettings(env)).toMatchObject({ ok: false, problem: 'config-invalid' })
})

function spansIn(received: string): OtlpSpan[] {
  const { resourceSpans } = JSON.parse(received.slice(received.indexOf('{'))) as {
    resourceSpans: { scopeSpans: { spans: OtlpSpan[] }[] }[]
  }
  return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
}

const attributesOf = ({ attributes }: OtlpSpan) =>
  Object.fromEntries(
    attributes.map(({ key, value }) => [
      key,
      'intValue' in value ? Number(value.intValue) : value.stringValue,
    ]),
  )
