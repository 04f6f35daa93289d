import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkLists } from '../../src/linkage/index.ts'
import type { PersonRecord } from '../../src/linkage/types.ts'
import type { Found } from './found.ts'

/** Our engine: the files in, who is whom out. */
export async function linkByEngine(folder: string): Promise<Found> {
  const workers = read(join(folder, 'workers.csv'))
  const participants = read(join(folder, 'participants.csv'))
  const { decisions, stats } = linkLists(workers, participants, { asOf: '2025-12-31' })
  const links = decisions.flatMap(({ worker, participant, weight }) =>
    participant !== null && weight >= 0 ? [[worker, participant] as const] : [],
  )
  return { links, candidates: stats.candidates }
}

/** The lists of the benchmark have no quotes: nothing is measured here but the splitting every reader must do. */
function read(file: string): PersonRecord[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [key = '', nik, name = '', birthDate, sex, village, mother] = line.split(',')
    return {
      key,
      nik: nik || null,
      nikDamagedLast: nik !== undefined && nik.length === 16 && nik.endsWith('0'),
      name,
      birthDate: birthDate || null,
      sex: sex === 'L' || sex === 'P' ? sex : null,
      village: village || null,
      mother: mother || null,
    }
  })
}
