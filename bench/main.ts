import { Command } from 'commander'
import type { Bench, BenchRow } from './harness.ts'

const benches: Record<string, () => Promise<{ bench: Bench }>> = {
  import: () => import('./import.ts'),
  job: () => import('./job.ts'),
  dashboard: () => import('./dashboard.ts'),
  rules: () => import('./rules.ts'),
  linkage: () => import('./linkage.ts'),
  allocation: () => import('./allocation.ts'),
  billing: () => import('./billing.ts'),
  api: () => import('./api.ts'),
}
/** A part that can be asked for alone. */
const parts: typeof benches = {
  audit: () => import('./audit.ts'),
  'one-person': () => import('./one-person.ts'),
}
const known = { ...benches, ...parts }

const program = new Command('bench')
  .description(
    'Ratios against a bare baseline in the same run; absolute times on shared machines mean little.',
  )
  .argument('[name...]', `one or more of: ${Object.keys(known).join(', ')}`)
  .option('--rows <number>', 'how many rows of audit to make (audit only)', Number)
  .option('--json', 'one JSON array of {name, value, unit, baseline, ratio}')
  .parse()

const names = program.args.length > 0 ? program.args : Object.keys(benches)
const unknown = names.filter((name) => !(name in known))
if (unknown.length > 0) program.error(`no benchmark named ${unknown.join(', ')}`, { exitCode: 2 })

const rows: BenchRow[] = []
const asJson = Boolean(program.opts().json)
for (const name of names) {
  const { bench } = await known[name]!()
  if (!asJson) console.log(`\n${bench.name}: ${bench.about}`)
  await bench.run((row) => {
    rows.push(row)
    if (!asJson) {
      console.log(
        `  ${row.name.padEnd(44)} ${row.value} ${row.unit}  (baseline ${row.baseline}, ratio ${row.ratio})`,
      )
    }
  }, program.opts<{ rows?: number }>())
}
if (asJson) console.log(JSON.stringify(rows, null, 2))
