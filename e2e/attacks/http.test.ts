// Attacks: HTTP itself. Requests smuggled in others, headers and bodies that are too much, connections that trickle, names of files that end a header.
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, openApp } from '../open-app.ts'
import { upload } from './upload.ts'

let open: OpenApp
let port: number
beforeAll(async () => {
  open = await openApp()
  await open.app.listen({ host: '127.0.0.1', port: 0 })
  port = (open.app.server.address() as AddressInfo).port
})
afterAll(() => open.close())

/** What the server answers to these bytes, and whether it closes then. */
function send(bytes: string, ms = 30_000): Promise<{ text: string; closed: boolean }> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
    let text = ''
    const clock = setTimeout(() => {
      socket.destroy()
      resolve({ text, closed: false })
    }, ms)
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearTimeout(clock)
      resolve({ text, closed: true })
    })
  })
}
const lines = (...each: string[]) => each.join('\r\n')
const answers = (text: string) => text.match(/HTTP\/1\.1 \d{3}/g) ?? []
const inner = lines('GET /api/session HTTP/1.1', 'Host: localhost', '', '')

describe('two requests in one', () => {
  it.each([
    ['a length and chunks', lines('Content-Length: 4', 'Transfer-Encoding: chunked')],
    ['chunks, then a length', lines('Transfer-Encoding: chunked', 'Content-Length: 4')],
    ['two lengths', lines('Content-Length: 4', `Content-Length: ${inner.length}`)],
    ['chunks that are not the last coding', 'Transfer-Encoding: chunked, identity'],
    ['a coding misspelt', 'Transfer-Encoding: xchunked'],
    ['a coding behind a space', 'Transfer-Encoding : chunked'],
    ['a length that is none', 'Content-Length: +4'],
    ['a folded header', lines('X-A: b', ' Transfer-Encoding: chunked')],
    ['a bare line feed', 'X-A: b\nTransfer-Encoding: chunked'],
  ])('with %s are refused, and the second is not answered', async (_, headers) => {
    const { text, closed } = await send(
      lines('POST /api/session HTTP/1.1', 'Host: localhost', headers, '', '0', '', inner),
    )
    expect(answers(text).length).toBeLessThanOrEqual(1)
    expect(text).toMatch(/^HTTP\/1\.1 (400|415)/)
    expect(closed).toBe(true)
  })
})

describe('too much', () => {
  it('of a header is refused', async () => {
    const { text } = await send(
      lines('GET / HTTP/1.1', 'Host: localhost', `X-A: ${'a'.repeat(40_000)}`, '', ''),
    )
    expect(text).toMatch(/^HTTP\/1\.1 431/)
  })

  it('of a body is refused before it is read', async () => {
    const head = lines(
      'POST /api/session HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      'Content-Length: 99999999',
      '',
      '',
    )
    expect((await send(head)).text).toMatch(/^HTTP\/1\.1 413[\s\S]*"code":"too-large"/)
  })

  // What tries each key or level again for every other takes longer than a test may.
  it('of nesting and of keys is answered all the same', async () => {
    const deep = `${'[{"a":'.repeat(30_000)}1${'}]'.repeat(30_000)}`
    const wide = `{${Array.from({ length: 40_000 }, (_, i) => `"k${i}":1`).join(',')}}`
    for (const body of [deep, wide]) {
      const answer = await open.app.inject({
        method: 'POST',
        url: '/api/people/query',
        cookies: open.cookies,
        headers: { 'content-type': 'application/json' },
        payload: body,
      })
      expect(answer.statusCode).toBe(body === deep ? 400 : 200)
    }
  })
})

it('whoever trickles keeps nobody else waiting, and not for ever', async () => {
  const head = lines('POST /api/session HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', '')
  const slow = Array.from({ length: 150 }, () => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head}Content-Length: 100\r\n\r\n{`))
    socket.on('error', () => undefined)
    return socket
  })
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
  for (const socket of slow) socket.destroy()
  const { requestTimeout, headersTimeout } = open.app.server
  expect(headersTimeout).toBeGreaterThan(0)
  expect(headersTimeout).toBeLessThanOrEqual(60_000)
  expect(requestTimeout).toBeGreaterThan(0)
  expect(requestTimeout).toBeLessThanOrEqual(15 * 60_000)
})

it.each(['x\r\nSet-Cookie: semesta_session=evil\r\n.csv', 'x"; filename="y.exe', 'x\u0085y.csv', 'ñ—“”.csv'])(
  'the name of a file (%j) gets into no header',
  async (fileName) => {
    const answer = await upload(open, { fileName, content: 'No,Nama\n1,Ani' })
    expect(answer.statusCode).toBeLessThan(500)
    expect(answer.headers['set-cookie']).toBeUndefined()
    if (answer.statusCode !== 202) return
    const { id } = answer.json<{ id: string }>()
    const file = await open.ask(`/api/imports/${id}/reasons`)
    expect(file.headers['content-disposition'] ?? `attachment; filename="semesta-${id}.xlsx"`).toBe(
      `attachment; filename="semesta-${id}.xlsx"`,
    )
  },
)
