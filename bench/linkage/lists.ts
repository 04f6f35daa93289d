import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { syntheticList, syntheticPeople } from '../../src/linkage/oracle/synthetic.ts'
import type { PersonRecord } from '../../src/linkage/types.ts'

export interface Sizes {
  workers: number
  participants: number
}

export const columns = ['key', 'nik', 'name', 'birth_date', 'sex', 'village', 'mother'] as const

/** A regency of 70,000 workers has 129 villages; a province has as many more as it has workers. */
const villagesFor = (workers: number) => Math.max(129, Math.round((workers / 70_000) * 129))

/** Two lists with errors as plain CSV. Of the workers the share in `both` is on the other list; its rest is not. */
export function writeLists(folder: string, { workers, participants }: Sizes): void {
  const both = Math.round(participants * 0.65)
  const people = syntheticPeople({
    people: workers + participants - both,
    errors: 1,
    seed: 17,
    villages: villagesFor(workers),
  })
  const left = syntheticList(people, (i) => i < workers, 'a', { people: 0, errors: 1, seed: 1 })
  const right = syntheticList(people, (i) => i >= workers - both, 'b', { people: 0, errors: 1, seed: 2 })
  write(join(folder, 'workers.csv'), left.rows)
  write(join(folder, 'participants.csv'), right.rows)
}

/** The person a key stands for: the last part of it. Only for counting what came out right. */
export const personOf = (key: string): string => key.slice(key.indexOf('-') + 1)

function write(file: string, rows: readonly PersonRecord[]): void {
  const lines = rows.map((row) =>
    [row.key, row.nik, row.name, row.birthDate, row.sex, row.village, row.mother]
      .map((value) => value?.replaceAll(',', '') ?? '')
      .join(','),
  )
  writeFileSync(file, `${columns.join(',')}\n${lines.join('\n')}\n`)
}
