import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bench, row } from './harness.ts'
import { type Sizes, writeLists } from './linkage/lists.ts'
import { benchParts } from './linkage/parts.ts'
import { bench as onePerson } from './one-person.ts'

interface Side {
  seconds: number
  /** The fastest of later rounds in the same process. */
  warm: number
  cpu: number
  megabytes: number
  f1: number
  candidates: number
}

const sizes: readonly (Sizes & { name: string; rounds: number })[] = [
  { name: '70k × 47k', workers: 70_000, participants: 47_000, rounds: 5 },
  { name: '1M × 650k', workers: 1_000_000, participants: 650_000, rounds: 1 },
]

/** `SEMESTA_BENCH_SMALL=1` leaves out the province, which needs some gigabytes and minutes. */
const chosen = process.env.SEMESTA_BENCH_SMALL ? sizes.slice(0, 1) : sizes

export const bench: Bench = {
  name: 'linkage',
  about: 'our engine beside a lean Fellegi–Sunter in DuckDB SQL: the same two CSV files in, who is whom out',
  async run(report) {
    for (const { name, rounds, ...size } of chosen) {
      const folder = mkdtempSync(join(tmpdir(), 'semesta-linkage-'))
      try {
        writeLists(folder, size)
        const [engine, duckdb] = [measure('engine', folder, rounds), measure('duckdb', folder, rounds)]
        report(row(`${name} wall`, engine.seconds, 's', duckdb.seconds))
        if (rounds > 1) report(row(`${name} wall, warm`, engine.warm, 's', duckdb.warm))
        report(row(`${name} CPU`, engine.cpu, 's', duckdb.cpu))
        report(row(`${name} peak memory`, engine.megabytes, 'MB', duckdb.megabytes))
        report(
          row(
            `${name} candidates a worker`,
            engine.candidates / size.workers,
            '',
            duckdb.candidates / size.workers,
          ),
        )
        report(row(`${name} F1 at weight 0`, engine.f1, '', duckdb.f1))
        if (rounds > 1) await benchParts(folder, report)
      } finally {
        rmSync(folder, { recursive: true })
      }
    }
    if (chosen === sizes) await onePerson.run(report)
  },
}

function measure(side: 'engine' | 'duckdb', folder: string, rounds: number): Side {
  const script = join(import.meta.dirname, 'linkage', 'side.ts')
  const out = execFileSync(
    process.execPath,
    ['--max-semi-space-size=64', script, side, folder, String(rounds)],
    { encoding: 'utf8' },
  )
  return JSON.parse(out) as Side
}
