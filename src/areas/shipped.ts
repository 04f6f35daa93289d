import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { DistrictCsv, Province, RegencyCsv, VillageCsv } from 'idn-area-data'

/** Rows of its files. */
export interface ShippedAreas {
  provinces: Province[]
  regencies: RegencyCsv[]
  districts: DistrictCsv[]
  villages: VillageCsv[]
}

let known: WeakRef<Promise<ShippedAreas>> | undefined

/**
 * All areas as the package `idn-area-data` ships them. A first start asks for them twice at once and reads them once; when
 * nobody needs them any more they are let go.
 */
export function shippedAreas(): Promise<ShippedAreas> {
  const reading = known?.deref() ?? read()
  known = new WeakRef(reading)
  return reading
}

async function read(): Promise<ShippedAreas> {
  const [provinces, regencies, districts, villages] = await Promise.all([
    rowsOf(['code', 'name'], 'provinces.csv'),
    rowsOf(['code', 'province_code', 'name'], 'regencies.csv'),
    rowsOf(['code', 'regency_code', 'name'], 'districts.csv'),
    rowsOf(['code', 'district_code', 'name'], 'villages.csv'),
  ])
  return { provinces, regencies, districts, villages }
}

/**
 * The package's own reader takes half a second for the villages. A line without quotation marks is its cells between
 * commas; the few others go through the parser.
 */
async function rowsOf<C extends string>(columns: readonly C[], file: string): Promise<Record<C, string>[]> {
  const [header, ...lines] = (await readFile(pathOf(file), 'utf8')).split(/\r?\n/)
  if (header !== columns.join(',')) throw new Error(`${file} has other columns than expected: ${header}`)
  const rows: Record<C, string>[] = []
  for (const line of lines) {
    if (line === '') continue
    const cells = line.includes('"') ? parse(line)[0]! : line.split(',')
    if (cells.length !== columns.length) throw new Error(`${file} has a line of other cells: ${line}`)
    rows.push(Object.fromEntries(columns.map((name, i) => [name, cells[i]!])) as Record<C, string>)
  }
  return rows
}

/** Lines of villages less the header: cheaper than reading them all at each start. */
export async function countShippedVillages(): Promise<number> {
  const bytes = await readFile(pathOf('villages.csv'))
  let lines = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1
  return bytes.at(-1) === 10 ? lines - 1 : lines
}

function pathOf(file: string): string {
  const main = createRequire(import.meta.url).resolve('idn-area-data')
  return join(dirname(main), '..', 'data', file)
}
