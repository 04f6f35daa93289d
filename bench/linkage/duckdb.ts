import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { type Counted, fellegiSunter } from './fellegi-sunter.ts'
import type { Found } from './found.ts'
import { bestPartners, candidates, compared, patterns, people, sampled } from './sql.ts'

const threads = 2
const draws = 1_000_000

/**
 * A lean Fellegi–Sunter in SQL, as a good analyst would write it: the same blocking ideas and comparable levels, each
 * field by itself, u from random pairs, m and the prior by expectation-maximisation over the counts of patterns.
 */
export async function linkByDuckdb(folder: string): Promise<Found> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
  const connection = await instance.connect()
  try {
    await connection.run(people('a', join(folder, 'workers.csv')))
    await connection.run(people('b', join(folder, 'participants.csv')))
    await connection.run(candidates)
    await connection.run(compared)
    const read = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
    const counted = (rows: readonly Record<string, unknown>[]): Counted[] =>
      rows.map(({ n, ...levels }) => ({ n: Number(n), levels: Object.values(levels).map(Number) }))
    const [sizes] = await read(
      'select (select count(*) from a)::double * (select count(*) from b) as pairs, (select count(*) from pair)::double as held',
    )
    const weights = fellegiSunter(
      counted(await read(patterns)),
      counted(await read(sampled(draws))),
      Number(sizes!.pairs),
    )
    const values = weights.map(({ levels, weight }) => `(${[...levels, weight].join(',')})`).join(',')
    const links = (await read(bestPartners(values))).map((row) => [String(row.w), String(row.p)] as const)
    return { links, candidates: Number(sizes!.held) }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
