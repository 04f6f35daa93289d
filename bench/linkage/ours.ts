import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkLists } from '../../src/linkage/index.ts'
import type { PersonRecord } from '../../src/linkage/types.ts'
import type { Found } from './found.ts'

/** Our engine: the files in, who is whom out. */
export function linkByEngine(folder: string): Found {
  const { decisions, stats } = linkLists(
    readPeople(join(folder, 'workers.csv')),
    readPeople(join(folder, 'participants.csv')),
    { asOf: '2025-12-31' },
  )
  const links: [string, string][] = []
  for (const { worker, participant, weight } of decisions)
    if (participant !== null && weight >= 0) links.push([worker, participant])
  return { links, candidates: stats.candidates }
}

const newline = 10

/** The lists of the benchmark have no quotes: nothing is measured here but the splitting every reader must do. */
export function* readPeople(file: string): Generator<PersonRecord> {
  const bytes = readFileSync(file)
  let from = bytes.indexOf(newline) + 1
  for (let to = bytes.indexOf(newline, from); to > 0; to = bytes.indexOf(newline, from)) {
    const line = bytes.toString('latin1', from, to)
    const comma = line.indexOf(',')
    // A copy of the key: a part of the line would keep the whole line in memory.
    yield personOf(bytes.toString('latin1', from, from + comma), line.slice(comma + 1).split(','))
    from = to + 1
  }
}

function personOf(
  key: string,
  [nik = '', name = '', birthDate, sex, village, mother]: string[],
): PersonRecord {
  return {
    key,
    nik: nik || null,
    nikDamagedLast: nik.length === 16 && nik.endsWith('0'),
    name,
    birthDate: birthDate || null,
    sex: sex === 'L' || sex === 'P' ? sex : null,
    village: village || null,
    mother: mother || null,
  }
}
