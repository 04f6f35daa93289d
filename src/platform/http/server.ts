import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, LogController, type RouteOptions } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Log } from '../log/index.ts'
import { answerErrors } from './errors.ts'
import { bareHeaders, registerHeaders } from './headers.ts'
import { registerOpenApi } from './openapi.ts'
import { type ProblemTitle, sendProblem } from './problem-reply.ts'
import { routeOf } from './route-of.ts'
import type { Scope } from './scope.ts'
import { isScreen, registerScreens, sendScreen } from './screens.ts'
import { refuseUnstorable } from './storable.ts'

export type App = FastifyInstance & {
  /** Every route there is, for tests that walk over all of them. */
  routeTable: { method: string; url: string; isPublic: boolean }[]
}

export interface ServerOptions {
  log: Log
  /** The sentence of a problem in the reader's language. */
  title?: ProblemTitle
  /** Folder of the built screens; without it there is only the API. */
  screens?: string
  /** A line a request: method, route, status, milliseconds. */
  logRequests?: boolean
}

/** The bare server: what every route needs, and none of the routes. */
export async function createServer(options: ServerOptions): Promise<App> {
  const app = Fastify({
    // Our own lines instead: those of the framework carry addresses with their query.
    logger: false,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
    bodyLimit: 1024 * 1024,
    // A file of 128 MB over a slow line takes minutes; a request that trickles for ever is cut off.
    requestTimeout: 15 * 60_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read comes here past every hook.
    frameworkErrors: (_error, request, reply) => {
      for (const [name, value] of Object.entries(bareHeaders)) reply.header(name, value)
      void sendProblem(request, reply as never, 'not-found')
    },
  }).withTypeProvider<ZodTypeProvider>() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.removeContentTypeParser('text/plain')
  app.decorateRequest('scope', null as unknown as Scope)
  app.decorate('routeTable', [])
  app.decorate('problemTitle', options.title ?? ((code) => code))
  app.addHook('onRoute', (route) => void app.routeTable.push(...rowsOf(route)))

  await registerHeaders(app)
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await registerOpenApi(app)
  answerErrors(app, options.log)
  refuseUnstorable(app)
  if (options.logRequests) logRequests(app, options.log)

  const screens = options.screens ? await registerScreens(app, options.screens) : false
  app.setNotFoundHandler((request, reply) =>
    screens && isScreen(request) ? sendScreen(reply) : sendProblem(request, reply, 'not-found'),
  )
  return app
}

function rowsOf(route: RouteOptions) {
  const isPublic = route.config?.public === true || !route.url.startsWith('/api/')
  return [route.method].flat().map((method) => ({ method, url: route.url, isPublic }))
}

function logRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onResponse', async (request, reply) => {
    const [status, ms] = [reply.statusCode, Math.round(reply.elapsedTime)]
    log.info('request', { method: request.method, route: routeOf(request), status, ms })
  })
}
