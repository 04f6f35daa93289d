import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface BadLine {
  url: string
  /** Whether the answer to a request is lost, after the server did what was asked. */
  loses: (method: string, path: string) => boolean
  /** How many answers were lost. */
  lost: number
  /** Answers in place of the server, as one that is in trouble. */
  trouble: (path: string) => number | undefined
  /** Stands behind the service worker's file: another one is another version of the screens. */
  version: string
  close(): Promise<void>
}

/** A line between a phone and the server: it loses answers when told to, and can pretend a new version was put in. */
export async function openBadLine(server: string): Promise<BadLine> {
  const line: BadLine = {
    url: '',
    loses: () => false,
    lost: 0,
    trouble: () => undefined,
    version: '',
    close() {
      proxy.closeAllConnections()
      return new Promise((closed) => {
        proxy.close(() => closed())
      })
    },
  }
  const proxy = createServer((asked, answer) => {
    const path = asked.url ?? '/'
    const trouble = line.trouble(path)
    if (trouble) {
      asked.resume()
      answer.writeHead(trouble, { 'content-type': 'application/json' }).end('{}')
      return
    }
    const { 'if-none-match': _, 'if-modified-since': __, ...said } = asked.headers
    const headers = { ...said, host: new URL(line.url).host, 'accept-encoding': 'identity' }
    const onward = request(server + path, { method: asked.method, headers }, (got) =>
      hand(line, asked, got, answer),
    )
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  })
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
  line.url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  return line
}

function hand(line: BadLine, asked: IncomingMessage, got: IncomingMessage, answer: ServerResponse) {
  const path = asked.url ?? '/'
  if (line.loses(asked.method ?? '', path)) {
    line.lost++
    got.resume()
    got.on('end', () => answer.destroy())
    return
  }
  if (path !== '/sw.js' || line.version === '') {
    answer.writeHead(got.statusCode ?? 502, got.headers)
    got.pipe(answer)
    return
  }
  const { 'content-length': _, etag: __, 'last-modified': ___, ...headers } = got.headers
  answer.writeHead(got.statusCode ?? 502, headers)
  got.pipe(answer, { end: false })
  got.on('end', () => answer.end(`\n// ${line.version}\n`))
}
