import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkByDuckdb } from './duckdb.ts'
import { personOf } from './lists.ts'
import { linkByEngine } from './ours.ts'

// One side of the benchmark in a process of its own, so that memory is its own: `side.ts engine|duckdb FOLDER`.
const [which, folder = ''] = process.argv.slice(2)
const started = performance.now()
const { links, candidates } = await (which === 'duckdb' ? linkByDuckdb : linkByEngine)(folder)
const wall = performance.now() - started
const { user, system } = process.cpuUsage()
const { maxRSS } = process.resourceUsage()

const people = (file: string) =>
  new Set(
    readFileSync(join(folder, file), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => personOf(line.slice(0, line.indexOf(',')))),
  )
const participants = people('participants.csv')
const possible = [...people('workers.csv')].filter((person) => participants.has(person)).length
const right = links.filter(([worker, participant]) => personOf(worker) === personOf(participant)).length
const f1 = (2 * right) / (links.length + possible)
console.log(
  JSON.stringify({
    seconds: wall / 1000,
    cpu: (user + system) / 1e6,
    megabytes: maxRSS / 1024,
    f1,
    candidates,
  }),
)
