import autocannon from 'autocannon'
import pg from 'pg'
import type { Asked } from './mix.ts'

/** What the process that makes the load is asked by the one that measures. */
export type Order =
  | { http: { url: string; cookies: string[]; requests: Asked[] }; clients: number; seconds: number }
  | { sql: { url: string; text: string; values: string[][] }; clients: number; seconds: number }
export interface Measured {
  perSecond: number
  p50: number
  p99: number
  /** Answers that were no success. */
  failed: number
}

process.on('message', (order: Order) => {
  void (
    ('http' in order ? overHttp(order.http, order) : overSql(order.sql, order)) as Promise<Measured>
  ).then((measured) => process.send!(measured))
})

interface How {
  clients: number
  seconds: number
}

async function overHttp(
  { url, cookies, requests }: { url: string; cookies: string[]; requests: Asked[] },
  { clients, seconds }: How,
): Promise<Measured> {
  const shared = { 'content-type': 'application/json', 'accept-encoding': 'gzip' }
  const result = await autocannon({
    url,
    connections: clients,
    duration: seconds,
    requests: requests.map((request, i) => ({
      ...request,
      headers: { ...shared, cookie: cookies[i % cookies.length]! },
    })),
  })
  const { latency, non2xx, errors } = result
  return {
    perSecond: result['2xx'] / result.duration,
    p50: latency.p50,
    p99: latency.p99,
    failed: non2xx + errors,
  }
}

/** As many at once, one connection each, the same statement by its key again and again. */
async function overSql(
  { url, text, values }: { url: string; text: string; values: string[][] },
  { clients, seconds }: How,
): Promise<Measured> {
  const pool = new pg.Pool({ connectionString: url, max: clients })
  const took: number[] = []
  const until = performance.now() + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let i = client; performance.now() < until; i += clients) {
        const start = performance.now()
        await pool.query({ name: 'bare', text, values: values[i % values.length]! })
        took.push(performance.now() - start)
      }
    }),
  )
  await pool.end()
  const sorted = took.toSorted((a, b) => a - b)
  const quantile = (share: number) => sorted[Math.ceil(sorted.length * share) - 1]!
  return { perSecond: took.length / seconds, p50: quantile(0.5), p99: quantile(0.99), failed: 0 }
}
