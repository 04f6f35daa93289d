import { readFileSync } from 'node:fs'
import { placeFinder } from '../../src/areas/questions.ts'
import { secretsFrom } from '../../src/platform/crypto.ts'
import { openWorkbook } from '../../src/platform/files/index.ts'
import { personCells } from '../../src/registry/imports/record-cells.ts'
import { recordIds } from '../../src/registry/imports/record-ids.ts'
import { understand } from '../../src/registry/reading/read-workbook.ts'

// Reads the list named on the command line as the import does, and says how much it held at most, garbage left out: that depends on the mood of the machine.
const key = secretsFrom('ab'.repeat(32))
const nextId = recordIds('019b0000-0000-7000-8000-000000000000')
const workbook = await openWorkbook(readFileSync(process.argv[2]!))
const understood = await understand(workbook, {
  kind: 'village-workers',
  asOf: '2025-12-31',
  officeName: 'Kecamatan Maiwa',
  group: null,
  places: placeFinder({ regency: { code: '73.16', name: '', province: '' }, districts: [] }),
  knownRegions: new Set(),
  correction: {},
})
let [rows, people, peak, cells, next] = [0, 0, 0, 0, 0]
for await (const batch of understood.outcomes()) {
  for (const { plan, row, outcome } of batch) {
    rows += 1
    if (outcome.is !== 'person') continue
    people += 1
    const place = { sheetNo: plan.sheet, sheet: plan.name, rowNumber: row.number }
    cells += personCells(key, nextId(), outcome.person, place, outcome.issues).length
  }
  // To ask it after every batch takes minutes.
  if (rows < next) continue
  next = rows + 5_000
  gc!()
  const { heapUsed, external } = process.memoryUsage()
  peak = Math.max(peak, heapUsed + external)
}
process.stdout.write(JSON.stringify({ rows, people, cells, megabytes: Math.round(peak / 1024 / 1024) }))
