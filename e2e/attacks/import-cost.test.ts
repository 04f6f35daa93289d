// Attacks: import by cells that make a pattern try again and again (ReDoS).
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importGround } from '../../src/registry/imports/test-ground.ts'

let ground: Awaited<ReturnType<typeof importGround>>
beforeAll(async () => {
  ground = await importGround()
})
afterAll(() => ground.close())

const header = [
  'NIK',
  'Nama',
  'Tgl Lahir',
  'L/P',
  'Desa',
  'Kecamatan',
  'Alamat',
  'Pekerjaan',
  'No HP',
  'Nama Ibu',
]
const long = 32_000
const fill = (piece: string, end = '') => piece.repeat(Math.ceil(long / piece.length)).slice(0, long) + end
/** Food for patterns that try again and again. */
const foods: [string, string][] = [
  ['one letter', fill('a', '!')],
  ['two letters in turn', fill('ab', '!')],
  ['spaces', `x${fill(' ')}x`],
  ['tabs and no-break spaces', fill('\t\u00a0', 'x')],
  ['digits', fill('7316014107909001', 'x')],
  ['dots and digits', fill('1.', 'x')],
  ['days', fill('01-01-1990 ', 'x')],
  ['slashes', fill('//', 'x')],
  ['apostrophes', fill("'", 'x')],
  ['brackets', fill('(', ')')],
  ['titles', fill('H. Dr. Ir. ', '!')],
  ['bin and binti', fill('bin binti ', '!')],
  ['accents', fill('e\u0301\u0301\u0301', '!')],
  ['months', fill('Januari', '!')],
  ['places', fill('Desa Bangkala Kec. ', '!')],
  ['zero-width signs', fill('\u200b\u200d', 'x')],
]

const rows = 2

/** Seconds of processor time, on all threads of the program: the same on a machine that is busy with other things. */
async function cost(value: string): Promise<number> {
  const row = header.map(() => `"${value.replaceAll('"', '')}"`).join(',')
  const file = [header.join(','), ...Array.from({ length: rows }, () => row)].join('\n')
  const before = process.cpuUsage()
  const view = await ground.stage(file, { fileName: 'daftar.csv' })
  expect(['staged', 'refused']).toContain(view.status)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

describe('two rows of ten cells of 32,000 signs', () => {
  let usual: number
  beforeAll(async () => {
    await cost('Ani')
    usual = await cost(fill('Siti Aminah Rahman Todding, Dusun Rantelimbong '))
  })
  // What grows with the square of a cell's length takes hours here, not seconds.
  it.each(foods)('made of %s cost what other words cost', async (_, value) => {
    expect(await cost(value)).toBeLessThan(Math.max(10 * usual, 10))
  })
})
