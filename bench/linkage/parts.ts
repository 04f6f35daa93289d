import { join } from 'node:path'
import talismanJaroWinkler from 'talisman/metrics/jaro-winkler.js'
import { comparePattern } from '../../src/linkage/compare/pattern.ts'
import { findCandidates } from '../../src/linkage/index/candidates.ts'
import { workerRules } from '../../src/linkage/profiles/worker.ts'
import { Dictionary } from '../../src/linkage/standardise/dictionary.ts'
import { decodeNik } from '../../src/linkage/standardise/nik.ts'
import { standardiseRows } from '../../src/linkage/standardise/rows.ts'
import { searchName } from '../../src/linkage/standardise/search-name.ts'
import { type BenchRow, fastest, row } from '../harness.ts'
import { readPeople } from './ours.ts'

const asOf = '2025-12-31'

/** Standardising a row beside reading it by regular expressions, comparing a pair beside one similarity of a library. */
export async function benchParts(folder: string, report: (row: BenchRow) => void): Promise<void> {
  const left = [...readPeople(join(folder, 'workers.csv'))]
  const right = [...readPeople(join(folder, 'participants.csv'))]
  const rows = left.length + right.length
  const both = () => {
    const dictionary = new Dictionary()
    return [standardiseRows(left, dictionary, asOf), standardiseRows(right, dictionary, asOf)] as const
  }
  const standardising = await fastest(5, async () => both())
  const plainly = await fastest(3, async () => {
    for (const { nik, name, mother } of [...left, ...right]) {
      decodeNik(nik, { asOf })
      searchName(name)
      searchName(mother ?? '')
    }
  })
  report(row('standardising, all fields', (standardising / rows) * 1000, 'µs a row', (plainly / rows) * 1000))

  const [a, b] = both()
  const pairs = findCandidates(a, b, workerRules)
  const comparing = await fastest(5, async () => {
    for (let p = 0; p < pairs.count; p++) comparePattern(a, pairs.left[p]!, b, pairs.right[p]!)
  })
  const similarity = await fastest(3, async () => {
    for (let p = 0; p < pairs.count; p++)
      talismanJaroWinkler(left[p % left.length]!.name, right[p % right.length]!.name)
  })
  const perPair = (milliseconds: number) => (milliseconds / pairs.count) * 1e6
  report(row('comparing, all fields', perPair(comparing), 'ns a candidate', perPair(similarity)))
}
