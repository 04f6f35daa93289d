import type { Span } from '@opentelemetry/api'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { watchStatements } from '../platform/db/index.ts'
import { routeOf } from '../platform/http/route-of.ts'
import { release } from '../platform/release.ts'

/** Spans of requests, jobs and statements, sent to a collector. */
export interface Tracing {
  onRequests(app: FastifyInstance): void
  ofJob<T>(name: string, work: () => Promise<T>): Promise<T>
  stop(): Promise<void>
}

/**
 * Loads OpenTelemetry, which is not loaded otherwise, and watches every connection opened from now on. A span carries the
 * pattern of a route, a status, verb and table of a statement; no address, no body, no text and no value of a statement.
 */
export async function openTracing(url: string): Promise<Tracing> {
  const [api, sdk, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ])
  const provider = new sdk.NodeTracerProvider({
    spanProcessors: [new sdk.BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  })
  provider.register()
  const tracer = provider.getTracer('semesta', release)
  const { context, trace, SpanKind, SpanStatusCode } = api

  watchStatements(({ verb, table, ms, failed }) => {
    if (!trace.getActiveSpan()) return
    const end = Date.now()
    const attributes = {
      'db.system.name': 'postgresql',
      'db.operation.name': verb,
      'db.collection.name': table,
    }
    const span = tracer.startSpan(`${verb} ${table}`.trim(), {
      kind: SpanKind.CLIENT,
      startTime: end - ms,
      attributes,
    })
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR })
    span.end(end)
  })

  const spans = new WeakMap<FastifyRequest, Span>()
  return {
    onRequests(app) {
      const within = (request: FastifyRequest, done: () => void) => {
        const span = spans.get(request)
        return span ? context.with(trace.setSpan(context.active(), span), done) : done()
      }
      app.addHook('onRequest', (request, _reply, done) => {
        const attributes = { 'http.request.method': request.method, 'http.route': routeOf(request) }
        const name = `${request.method} ${routeOf(request)}`
        spans.set(request, tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }))
        within(request, done)
      })
      // Reading a body loses what was said before.
      app.addHook('preValidation', (request, _reply, done) => within(request, done))
      app.addHook('onResponse', async (request, reply) => {
        const span = spans.get(request)
        span?.setAttribute('http.response.status_code', reply.statusCode)
        if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR })
        span?.end()
      })
    },
    ofJob: (name, work) =>
      tracer.startActiveSpan(`job ${name}`, { kind: SpanKind.CONSUMER }, async (span) => {
        try {
          return await work()
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR })
          throw error
        } finally {
          span.end()
        }
      }),
    stop: () => provider.shutdown(),
  }
}
