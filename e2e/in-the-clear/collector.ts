import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Collector {
  url: string
  received: string[]
  close(): void
}

/** A collector of spans that keeps what it is sent. */
export async function openCollector(): Promise<Collector> {
  const received: string[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      received.push(`${request.method} ${request.url} ${Buffer.concat(chunks)}`)
      response.setHeader('content-type', 'application/json').end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, received, close: () => void server.close() }
}
