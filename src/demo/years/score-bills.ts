import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { differingRows } from '../../financing/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import { rates } from '../rates.ts'

export interface BillScore {
  precision: number
  recall: number
  f1: number
  kinds: { kind: string; injected: number; found: number; right: number }[]
}
const months = { fromMonth: '2025-01-01', untilMonth: '2027-01-01' }
const kinds = ['rejected-paid', 'tariff-differs'] as const

/** What the reconciliation finds of the bills the twin got wrong, by person and month; null when its years were not played. */
export async function scoreBills(db: Db, regencyCode: string, truthDir: string): Promise<BillScore | null> {
  const file = join(truthDir, 'bill-faults.csv')
  if (!existsSync(file)) return null
  const truth = new Set<string>()
  for await (const { kind, month, line } of createReadStream(file).pipe(parse({ columns: true })))
    truth.add(`${kind} ${month} ${line}`)
  const counted: BillScore['kinds'] = []
  for (const kind of kinds) {
    const { rows } = await differingRows(db, regencyCode, { ...months, kind, page: 0 }, 1_000_000)
    const right = rows.filter((row) => truth.has(`${kind} ${row.month.slice(0, 7)} ${row.lineId}`)).length
    const injected = [...truth].filter((one) => one.startsWith(`${kind} `)).length
    counted.push({ kind, injected, found: rows.length, right })
  }
  const sum = (of: 'injected' | 'found' | 'right') => counted.reduce((all, one) => all + one[of], 0)
  return { ...rates(sum('right'), sum('found'), sum('injected')), kinds: counted }
}
