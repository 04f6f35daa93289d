import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkByDuckdb } from './duckdb.ts'
import { personOf } from './lists.ts'
import { linkByEngine } from './ours.ts'

// One side of the benchmark in a process of its own, so that memory is its own: `side.ts engine|duckdb FOLDER ROUNDS`.
const [which, folder = '', rounds = '1'] = process.argv.slice(2)
const link = which === 'duckdb' ? linkByDuckdb : linkByEngine

async function measured() {
  const before = process.cpuUsage()
  const started = performance.now()
  const found = await link(folder)
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(before)
  return { found, seconds, cpu: (user + system) / 1e6 }
}

const { found, seconds, cpu } = await measured()
const { maxRSS } = process.resourceUsage()
// Compiled code and threads at hand, as in a program that has linked before.
let warm = seconds
for (let round = 1; round < Number(rounds); round++) warm = Math.min(warm, (await measured()).seconds)

const { links, candidates } = found
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
console.log(JSON.stringify({ seconds, warm, cpu, megabytes: maxRSS / 1024, f1, candidates }))
