import { createHash } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { may, routes } from '../../src/access/policy.ts'
import { type Role, roles } from '../../src/access/questions.ts'
import { isProblemCode, statusOf } from '../../src/platform/problem.ts'
import { fromSchema, hostileTexts, type JsonSchema } from './from-schema.ts'
import { marks, nikOf, openRegencies, type Regencies, villages, villagesOf } from './two-regencies.ts'

/** The same requests every time; more and others by hand: SEMESTA_FUZZ_RUNS=500 SEMESTA_FUZZ_SEED=7 npm test -- e2e/attacks/fuzz */
const runs = Number(process.env.SEMESTA_FUZZ_RUNS ?? 10)
const seed = Number(process.env.SEMESTA_FUZZ_SEED ?? 137_845_252)

interface Operation {
  parameters?: { name: string; in: 'path' | 'query'; required?: boolean; schema: JsonSchema }[]
  requestBody?: { content: { 'application/json'?: { schema: JsonSchema } } }
  responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }>
}
interface Route {
  method: string
  /** As the document has it: /api/people/{personId}. */
  path: string
  operation: Operation
}

let open: Regencies
let found: Route[]
const ajv = new Ajv2020({ strict: false, validateFormats: false })
beforeAll(async () => {
  open = await openRegencies()
  await open.app.ready()
  const { paths } = open.app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> }
  found = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
})
afterAll(() => open.close())

const tally = { requests: 0, answered: 0, refused: 0, seen: new Set<string>() }
/** Ends one's own session, and with it the test. */
const notAsked = ['DELETE /api/session']

it('asks every route of the document as anybody: nothing breaks, nobody is shown who should not be', async () => {
  const before = await open.printOfNeighbour()
  console.info(`fuzz seed ${seed}, ${runs} requests a route`)
  const asked = found.filter(({ method, path }) => !notAsked.includes(`${method} ${path}`))
  expect(asked.length).toBeGreaterThan(60)
  for (const route of asked) {
    const right = routes[`${route.method} ${route.path.replace(/\{(\w+)\}/g, ':$1')}`]
    const entitled = roles.filter((role) => !right || right === 'self' || may(role, right))
    const role = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...entitled) },
      { weight: 1, arbitrary: fc.constantFrom(...roles) },
    )
    await fc.assert(
      fc.asyncProperty(role, requestOf(route), (as, request) => check(route, as, request)),
      { seed: seed + ownOf(route), numRuns: runs },
    )
  }
  console.info(`fuzz: ${tally.requests} requests to ${asked.length} routes, ${tally.answered} answered`)
  // It would find nothing if it were only ever refused, or if nobody were there to be shown.
  expect(tally.answered).toBeGreaterThan(tally.requests / 8)
  expect(tally.seen.size).toBeGreaterThan(1)
  const people = asked.find(({ path }) => path === '/api/people/query')!
  await check(people, 'administrator', { url: people.path, query: {}, payload: {} })
  expect([...tally.seen].sort()).toEqual(
    villagesOf('administrator')
      .map((village) => marks[village])
      .sort(),
  )

  // Whatever was sent along: rows of the neighbour stay as they were, and acts are those of whoever did them.
  expect(await open.printOfNeighbour()).toBe(before)
  const { rows } = await sql<{ who: string }>`select distinct regency_code || ' ' || actor as who from audit
    where actor not in ('uji', 'admin') order by 1`.execute(open.db)
  for (const { who } of rows) expect(who).toMatch(/^((73\.1\d) (-|uji\.\w+\.\2)|73 uji\.province\.73\.16)$/)
}, 600_000)

/** A number of each route's own: what it is asked stays the same when others come and go. */
const ownOf = ({ method, path }: Route) =>
  createHash('sha256').update(`${method} ${path}`).digest().readUInt16BE()

/** What may be typed: ids and names of both regencies among it. */
function texts({ path }: Route): fc.Arbitrary<string> {
  const ids = Object.values(open.ids).flatMap(({ own, foreign }) => [...own, ...foreign])
  // Only where nothing of it is kept: what was stored as a reason comes back later, and is no leak.
  const names = /^\/api\/people\/(query|export)$/.test(path)
    ? [...Object.values(marks), nikOf('73.15.01.1001', 0)]
    : []
  return fc.oneof(
    // No account of one's own regency: its password would be made anew, and whoever acts as it sent away.
    fc.constantFrom(
      ...ids.filter((id) => !open.ids.user!.own.includes(id) && !open.ids.grant!.own.includes(id)),
    ),
    fc.constantFrom(...names, ...villages, '73.16', '73.15', 'Pekerja'),
    fc.constantFrom(...hostileTexts),
  )
}

interface Request {
  url: string
  query: Record<string, string>
  payload: object | undefined
}

function requestOf(route: Route): fc.Arbitrary<Request> {
  const { path, operation } = route
  const parameters = operation.parameters ?? []
  const schemaOf = (where: 'path' | 'query') => ({
    type: 'object',
    properties: Object.fromEntries(parameters.filter((p) => p.in === where).map((p) => [p.name, p.schema])),
    required: parameters.filter((p) => p.in === where && (p.required || where === 'path')).map((p) => p.name),
  })
  const body = operation.requestBody?.content['application/json']?.schema
  const value = (schema: JsonSchema) => fromSchema(schema, texts(route))
  return fc
    .record({
      path: value(schemaOf('path')),
      query: value(schemaOf('query')),
      payload: body ? value(body) : fc.constant(undefined),
    })
    .map((made) => ({
      url: path.replace(/\{(\w+)\}/g, (_, name: string) =>
        encode((made.path as Record<string, unknown>)?.[name]),
      ),
      query: Object.fromEntries(
        Object.entries((made.query as object) ?? {}).map(([key, text]) => [key.slice(0, 20), plain(text)]),
      ),
      payload: typeof made.payload === 'object' && made.payload !== null ? made.payload : undefined,
    }))
}

const plain = (value: unknown) =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed().slice(0, 300)
const encode = (value: unknown) => encodeURIComponent(plain(value)) || 'x'

async function check(route: Route, role: Role, { url, query, payload }: Request): Promise<void> {
  const answer = await open.as(role, { method: route.method, url, query, payload })
  const { statusCode: status, body } = answer
  const type = String(answer.headers['content-type'] ?? '')
  tally.requests += 1
  expect(status, `${role} ${route.method} ${url}: ${body.slice(0, 300)}`).toBeLessThan(500)
  if (status >= 400) {
    tally.refused += 1
    const problem = answer.json<{ code: string; status: number }>()
    expect(type).toContain('application/problem+json')
    expect(isProblemCode(problem.code) && statusOf(problem.code)).toBe(status)
  } else {
    tally.answered += 1
    conforms(route, status, type, answer)
  }
  shown(route, role, body, JSON.stringify([url, query, payload]))
}

/** What somebody typed may come back to them, in a refusal or a note; persons of others, and full numbers, do not. */
function shown(route: Route, role: Role, body: string, typed: string): void {
  const may = villagesOf(role).map((village) => marks[village] as string)
  const numbers = villages.flatMap((village) => [0, 1, 2, 3].map((n) => nikOf(village, n)))
  const opened = /\/(nik|file)$/.test(route.path)
  const foreign = villages.filter((village) => !villagesOf(role).includes(village))
  const secret = [
    ...Object.values(marks).filter((mark) => !may.includes(mark)),
    ...(opened ? foreign.map((village) => nikOf(village, 0)) : numbers),
  ]
  for (const word of secret)
    if (body.includes(word))
      expect(typed, `${role} ${route.method} ${route.path} shows ${word}`).toContain(word)
  for (const mark of may) if (body.includes(mark)) tally.seen.add(mark)
}

function conforms(
  route: Route,
  status: number,
  type: string,
  answer: { body: string; json(): unknown },
): void {
  const declared = route.operation.responses[status]
  const schema = declared?.content?.['application/json']?.schema
  if (!type.includes('application/json')) {
    expect(schema?.type ?? 'null').toBe('null')
    return
  }
  // Routes that answer with a file declare no body.
  expect(schema, `${route.method} ${route.path} answers ${status} undeclared`).toBeDefined()
  const valid = ajv.validate(schema!, answer.json())
  expect(valid ? '' : `${route.method} ${route.path}: ${ajv.errorsText()}`).toBe('')
}
