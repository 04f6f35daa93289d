// Looks for names and numbers of known people, after a morning of work, in the log, addresses, browser, database, files, metrics and spans.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Ground, openGround } from '../journeys/ground.ts'
import { leftBehind } from './browser.ts'
import { type Collector, openCollector } from './collector.ts'
import { dumpOf, filesOf, withDatabase } from './dump.ts'
import { spendAMorning } from './journey.ts'
import { names, namesIn, numbers, numbersIn, people } from './people.ts'

const token = 'token-untuk-metrik'
let collector: Collector
let ground: Ground
const addresses: string[] = []
const left: string[] = []
const errors: string[] = []

beforeAll(async () => {
  collector = await openCollector()
  const env = {
    SEMESTA_LOG: 'requests',
    SEMESTA_LOG_FORMAT: 'json',
    SEMESTA_OTLP: collector.url,
    SEMESTA_METRICS_TOKEN: token,
  }
  ground = await openGround({ workers: 600, env })
}, 400_000)
afterAll(async () => {
  await ground?.close()
  collector?.close()
})

it('a morning is spent: a list comes in, people are looked for, opened, taken out, registered and judged', async () => {
  const page = await ground.visit('/')
  page
    .context()
    .on('request', (request) => addresses.push(`${request.url()} ${request.headers().referer ?? ''}`))
  page.on('framenavigated', (frame) => addresses.push(frame.url()))
  page.on('console', (message) => errors.push(message.text()))
  const look = async () => void left.push(await leftBehind(page))
  await spendAMorning(ground, page, look)
  await look()
  await page.context().close()
  // A statement that fails with somebody's number in its words.
  await withDatabase(ground.data, async (client) => {
    for (const { nik } of people) await expect(client.query(`select 'x${nik}'::bigint`)).rejects.toThrow(nik)
  })
}, 400_000)

it('looks for what would be found', () => {
  expect(names.length).toBe(8)
  expect(numbers.size).toBe(10)
  const [{ nik, name }] = people
  for (const way of [nik, Buffer.from(`a ${nik}`).toString('hex')])
    expect(numbersIn(`x${way}x`)).toEqual([nik])
  for (const before of ['', 'a', 'ab', 'abc'])
    expect(numbersIn(Buffer.from(`${before}${nik}z`).toString('base64'))).toEqual([nik])
  expect(namesIn(`x ${name.toUpperCase()} y`)).toEqual(name.split(' '))
})

it('no line of the log holds a name or a number, though each request is written', () => {
  const said = ground.said()
  const events = said.split('\n').filter((line) => line.startsWith('{'))
  expect(events.length).toBeGreaterThan(50)
  const requests = events.map((line) => JSON.parse(line)).filter(({ event }) => event === 'request')
  const routes = requests.map(({ method, route }) => `${method} ${route}`)
  for (const route of [
    'POST /api/imports',
    'POST /api/people/query',
    'GET /api/people/:personId',
    'POST /api/people/:personId/nik',
    'POST /api/people/:personId/phone',
    'POST /api/people/export',
    'POST /api/registrations',
    'POST /api/reviews/:id/decision',
    'DELETE /api/session',
  ])
    expect(routes).toContain(route)
  expect(numbersIn(said)).toEqual([])
  expect(namesIn(said)).toEqual([])
})

it('no address the browser went to or asked, and no referrer, holds a name or a number', () => {
  expect(addresses.length).toBeGreaterThan(50)
  expect(addresses.some((address) => address.includes('/api/people/query'))).toBe(true)
  expect(numbersIn(addresses.join('\n'))).toEqual([])
  expect(namesIn(decodeURIComponent(addresses.join('\n').replaceAll('+', ' ')))).toEqual([])
})

it('the browser keeps no name and no number, at any moment looked at, nor says one in its console', () => {
  expect(left.length).toBeGreaterThan(7)
  expect(left.some((each) => each.includes('semesta.language'))).toBe(true)
  expect(numbersIn(left.join('\n'))).toEqual([])
  expect(namesIn(left.join('\n'))).toEqual([])
  expect([...numbersIn(errors.join('\n')), ...namesIn(errors.join('\n'))]).toEqual([])
})

/** Names are stored, for they are what people are found by; these are all the tables that hold one. */
const withNames = ['public.coverage_person', 'public.source_record', 'public.worker']

it('no row of any table holds a number, in digits, hexadecimal or base64; names stand in three tables alone', async () => {
  const dump = await withDatabase(ground.data, dumpOf)
  expect(dump.size).toBeGreaterThan(40)
  expect([...dump].filter(([, text]) => numbersIn(text).length > 0).map(([table]) => table)).toEqual([])
  expect(
    [...dump]
      .filter(([, text]) => namesIn(text).length > 0)
      .map(([table]) => table)
      .sort(),
  ).toEqual(withNames)
  // Masked, the number stands beside the name: eight of its sixteen digits are gone.
  const row = dump
    .get('public.worker')!
    .split('\n')
    .find((each) => namesIn(each).length > 0)!
  expect(row).toMatch(/7316\*{8}900\d/)
})

it('no file of the data folder holds a name or a number: what was sent is sealed, and PostgreSQL writes down no values', () => {
  const files = filesOf(ground.data)
  expect([...files.keys()]).toEqual(expect.arrayContaining(['/postgres.log', '/key']))
  expect([...files.keys()].some((path) => path.startsWith('/files/'))).toBe(true)
  const holding = [...files].filter(([, bytes]) => numbersIn(bytes).length + namesIn(bytes).length > 0)
  expect(holding.map(([path]) => path)).toEqual([])
})

it('neither metrics nor spans hold a name or a number', async () => {
  const answer = await fetch(`${ground.url}/metrics`, { headers: { authorization: `Bearer ${token}` } })
  const metrics = await answer.text()
  expect(metrics).toContain('route="/api/people/:personId/nik"')
  await expect
    .poll(() => collector.received.join('').includes('POST /api/registrations'), { timeout: 20_000 })
    .toBe(true)
  const text = `${metrics}\n${collector.received.join('\n')}`
  expect(numbersIn(text)).toEqual([])
  expect(namesIn(text)).toEqual([])
})
