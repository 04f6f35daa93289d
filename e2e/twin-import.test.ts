import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generateTwin } from '../src/demo/generate.ts'
import type { TwinManifest } from '../src/demo/manifest.ts'
import { importGround, regencyCode } from '../src/registry/imports/test-ground.ts'

const folder = mkdtempSync(join(tmpdir(), 'semesta-twin-'))
let manifest: TwinManifest
let g: Awaited<ReturnType<typeof importGround>>
beforeAll(async () => {
  manifest = await generateTwin({ regencyCode, outDir: folder, workers: 3_000, seed: 7 })
  g = await importGround()
})
afterAll(async () => {
  await g.close()
  rmSync(folder, { recursive: true, force: true })
})

interface TruthRow {
  file: string
  sheet: string
  row: string
  person: string
  errors: string
}
interface TruthPerson {
  person: string
  nik: string
  birth_date: string
  sex: string
  mother: string
  village_code: string
}
const truth = <T>(name: string): T[] =>
  parse(readFileSync(join(folder, 'truth', name), 'utf8'), { columns: true })

it('every row of every file the offices send is read, by itself, into the right fields', async () => {
  const people = new Map(truth<TruthPerson>('people.csv').map((person) => [person.person, person]))
  const rows = truth<TruthRow>('rows.csv')
  expect(rows.length).toBeGreaterThan(5_000)
  const wrong: string[] = []
  let compared = 0
  for (const file of manifest.files) {
    const view = await g.store(readFileSync(join(folder, file.path)), {
      kind: file.kind,
      asOf: file.asOf,
      officeName: file.office,
      officeKind: file.officeKind,
      listName: file.listName,
      group: file.groupCode,
      fileName: file.path,
    })
    expect(view.counts!.rows - view.counts!.rejected, file.path).toBe(file.rows)
    const read = await recordsOf(view.id)
    for (const one of rows.filter((row) => row.file === file.path)) {
      const record = read.get(`${one.sheet}|${one.row}`) ?? read.get(`|${one.row}`)
      const person = people.get(one.person)!
      compared += 1
      if (!record) wrong.push(`${file.path} ${one.row}: not read`)
      else
        wrong.push(
          ...differences(record, person, one.errors).map((what) => `${file.path} ${one.row}: ${what}`),
        )
    }
  }
  expect(compared).toBe(rows.length)
  expect(wrong).toEqual([])
})

interface ReadRecord {
  sheet: string
  row_number: number
  nik_index: string | null
  nik_status: string
  birth_date: string | null
  sex: string | null
  village_code: string | null
}

async function recordsOf(importId: string): Promise<Map<string, ReadRecord>> {
  const { rows } =
    await sql<ReadRecord>`select i.sheet, i.row_number, r.nik_index, r.nik_status, r.birth_date,
      r.sex, r.village_code from import_row i join source_record r on r.id = i.source_record_id
    where i.import_id = ${importId}`.execute(g.db)
  return new Map(rows.map((row) => [`${row.sheet}|${row.row_number}`, row]))
}

/** What the clerk wrote rightly must come out as it is; a column a list does not have may be empty. */
function differences(record: ReadRecord, person: TruthPerson, errors: string): string[] {
  const found: string[] = []
  if (!/birth/.test(errors) && record.birth_date !== null && record.birth_date !== person.birth_date)
    found.push(`birth date ${record.birth_date}`)
  if (!/sex/.test(errors) && record.sex !== null && record.sex !== person.sex) found.push(`sex ${record.sex}`)
  const elsewhere = record.village_code !== null && record.village_code !== person.village_code
  if (!/village/.test(errors) && elsewhere) found.push(`village ${record.village_code}`)
  // A number typed as a number loses nothing when it ends in 0 anyway.
  const whole = !/nik/.test(errors) && record.nik_status !== 'damaged-last-digit' && !person.nik.endsWith('0')
  if (whole && record.nik_index !== g.key.nikIndex(person.nik)) found.push(`NIK ${record.nik_status}`)
  return found
}
