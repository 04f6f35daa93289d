import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'semesta-memory-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function makeList(rows: number): Promise<string> {
  const path = join(folder, `${rows}.xlsx`)
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: false })
  const sheet = book.addWorksheet('Data')
  sheet
    .addRow([
      'No',
      'NIK',
      'Nama',
      'Tempat Lahir',
      'Tgl Lahir',
      'L/P',
      'Ibu',
      'Dusun',
      'RT',
      'Desa',
      'Pekerjaan',
      'Ket',
    ])
    .commit()
  for (let i = 0; i < rows; i += 1)
    sheet
      .addRow([
        i,
        `731601010790${9000 + (i % 1000)}`,
        `Orang Nomor ${i * 7919}`,
        'Maiwa',
        '01-07-1990',
        'L',
        `Ibu Nomor ${i * 31}`,
        'Dusun Salu',
        '001',
        'Bangkala',
        'Petani',
        'x',
      ])
      .commit()
  await book.commit()
  return path
}

interface Peak {
  rows: number
  people: number
  megabytes: number
}

async function peakOf(path: string): Promise<Peak> {
  const script = join(import.meta.dirname, 'files', 'read-list.ts')
  const child = spawn(process.execPath, ['--expose-gc', script, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(await text(child.stdout)) as Peak
}

it('a list of 70,000 rows takes hardly more memory than one of 7,000', async () => {
  const small = await peakOf(await makeList(7_000))
  const large = await peakOf(await makeList(70_000))
  expect([small.people, large.people]).toEqual([7_000, 70_000])
  // Ten times the rows: held as objects they would take over 200 MB more. What is garbage does not count.
  expect(large.megabytes - small.megabytes).toBeLessThan(20)
}, 180_000)
