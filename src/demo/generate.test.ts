import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateTwin } from './generate.ts'
import type { TwinManifest } from './manifest.ts'
import { readTable } from './testing/read-back.ts'

const root = mkdtempSync(join(tmpdir(), 'twin-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

type Row = Record<string, string>
const csvOf = (...path: string[]) =>
  parse(readFileSync(join(root, ...path)), { columns: true, bom: true, skip_empty_lines: true }) as Row[]

describe('the published scenario', () => {
  let manifest: TwinManifest
  let people: Map<string, Row>
  let cards: Row[]
  let cardOwners: Row[]
  beforeAll(async () => {
    manifest = await generateTwin({ regencyCode: '73.16', outDir: join(root, 'whole') })
    people = new Map(csvOf('whole', 'truth', 'people.csv').map((person) => [person.person!, person]))
    cards = csvOf('whole', 'bpjs-peserta.csv')
    cardOwners = csvOf('whole', 'truth', 'rows.csv').filter((row) => row.file === 'bpjs-peserta.csv')
  }, 120_000)

  test('has exactly the published figures', () => {
    expect(manifest.truth).toMatchObject({
      universe: 70_907,
      active: 46_589,
      uncovered: 24_318,
      financedByRegency: 17_125,
      financedByGroup: {
        'non-asn': 5_418,
        'perangkat-desa': 2_316,
        kader: 1_935,
        keagamaan: 2_568,
        rentan: 4_888,
      },
      activeBySegment: { PU: 22_202, BPU: 16_187, JAKON: 8_200 },
      claims: { workers: 2_272, amount: 21_880_000_000, financedAmount: 2_170_000_000 },
    })
  })

  test('counts 46,589 active and 17,125 financed people on the list of BPJS itself, by number, name and date', () => {
    const active = cards.filter((card) => card.STATUS === 'AKTIF' && monthOf(card.BLTH_AKHIR!) >= '2025-12')
    expect(countPeople(active)).toBe(46_589)
    expect(countPeople(active.filter((card) => card.SUMBER_IURAN === 'PEMDA'))).toBe(17_125)
    expect(active.length).toBeGreaterThan(46_589)
  })

  test('gives several cards of one person one and the same NIK and birth date', () => {
    const seen = new Map<string, string>()
    let several = 0
    cards.forEach((card, i) => {
      const owner = people.get(cardOwners[i]!.person!)!
      if (Number(owner.cards) === 1) return
      several += 1
      expect(card.NIK).toBe(owner.nik)
      const said = `${card.NIK} ${card.TGL_LAHIR}`
      expect(seen.get(owner.person!) ?? said).toBe(said)
      seen.set(owner.person!, said)
    })
    expect(several).toBeGreaterThan(5_000)
  })

  test('has a few NIKs that two people share on purpose, and none by accident', () => {
    const owners = new Map<string, Set<string>>()
    cards.forEach((card, i) => {
      if (card.NIK) owners.set(card.NIK, (owners.get(card.NIK) ?? new Set()).add(cardOwners[i]!.person!))
    })
    const shared = [...owners.values()].filter((set) => set.size > 1).flatMap((set) => [...set])
    const borrowed = new Set(
      cardOwners.filter((row) => row.errors!.includes('nik:relative')).map((row) => row.person),
    )
    expect(shared.length).toBeGreaterThan(10)
    for (const set of owners.values())
      if (set.size > 1) expect([...set].some((id) => borrowed.has(id))).toBe(true)
  })

  test('puts whoever is present and not covered on at least one worker list', () => {
    const listed = new Set(
      csvOf('whole', 'truth', 'rows.csv')
        .filter((row) => row.file !== 'bpjs-peserta.csv' && row.file !== 'hasil-padanan-dukcapil.xlsx')
        .map((row) => row.person),
    )
    const uncovered = [...people.values()].filter(
      (person) => person.worker === '1' && person.protection !== 'active',
    )
    expect(uncovered).toHaveLength(24_318)
    expect(uncovered.filter((person) => !listed.has(person.person))).toEqual([])
    const unseen = [...people.values()].filter(
      (p) => p.protection === 'active' && p.standing === 'present' && !listed.has(p.person),
    )
    expect(unseen.length / 46_589).toBeGreaterThan(0.03)
    expect(unseen.length / 46_589).toBeLessThan(0.06)
  })

  test('gives nobody the NIK of another', () => {
    const niks = [...people.values()].map((person) => person.nik!)
    expect(new Set(niks).size).toBe(niks.length)
    expect(niks.filter((nik) => !/^\d{12}9\d{3}$/.test(nik))).toEqual([])
  })

  test('makes errors of every kind at believable rates', () => {
    const totals = new Map<string, number>()
    const villages = manifest.files.filter((file) => file.kind === 'village-workers')
    const rows = villages.reduce((sum, file) => sum + file.rows, 0)
    for (const file of villages)
      for (const [kind, count] of Object.entries(file.errors))
        totals.set(kind, (totals.get(kind) ?? 0) + count)
    const share = (...kinds: string[]) => kinds.reduce((sum, kind) => sum + (totals.get(kind) ?? 0), 0) / rows
    expect(share('nik:number')).toBeGreaterThan(0.04)
    expect(share('nik:missing')).toBeGreaterThan(0.02)
    for (const kind of [
      'nik:short',
      'nik:long',
      'nik:digit',
      'nik:relative',
      'birth:swapped',
      'birth:default',
      'birth:missing',
      'sex:wrong',
      'name:spoken',
      'nik:row',
    ])
      expect(share(kind), kind).toBeGreaterThan(0.001)
    const broken = share(
      'nik:number',
      'nik:missing',
      'nik:short',
      'nik:long',
      'nik:digit',
      'nik:relative',
      'nik:placeholder',
    )
    expect(broken).toBeGreaterThan(0.1)
    expect(broken).toBeLessThan(0.25)
    expect(share('nik:number')).toBeGreaterThan(share('nik:digit'))
    // One careless clerk pulls one date down a whole village.
    const pulled = villages.map((file) => file.errors['birth:pulled-down'] ?? 0)
    expect(Math.max(...pulled)).toBeGreaterThan(20)
  })
})

describe('the files of a small regency', () => {
  const options = { regencyCode: '73.16', workers: 2_600, seed: 7 }
  let manifest: TwinManifest
  let truth: Row[]
  beforeAll(async () => {
    manifest = await generateTwin({ ...options, outDir: join(root, 'small') })
    truth = csvOf('small', 'truth', 'rows.csv')
  }, 60_000)

  test('open, hold the rows the truth speaks of, and no synthetic number could be a real one', async () => {
    const niks = new Map(csvOf('small', 'truth', 'people.csv').map((person) => [person.person!, person.nik!]))
    let agreeing = 0
    for (const file of manifest.files) {
      const rows = truth.filter((row) => row.file === file.path)
      expect(rows.length, file.path).toBe(file.rows)
      expect(rows.length, file.path).toBeGreaterThan(0)
      const sheets = await readTable(join(root, 'small', file.path))
      for (const { sheet, row, person } of rows) {
        const cells = sheets.get(sheet!)?.get(Number(row))
        expect(cells, `${file.path} ${sheet} ${row}`).toBeDefined()
        if (cells!.map((cell) => cell.replaceAll(/\D/g, '')).includes(niks.get(person!)!)) agreeing += 1
      }
      const numbers = [...sheets.values()]
        .flatMap((sheet) => [...sheet.values()].flat())
        .map((cell) => cell.replaceAll(/[\s.']/g, ''))
      const real = numbers.filter(
        (text) => /^\d{16}$/.test(text) && text !== '0000000000000000' && text[12] !== '9',
      )
      expect(real, file.path).toEqual([])
    }
    expect(agreeing / truth.length).toBeGreaterThan(0.8)
  })

  test('cover every row of data and nothing else', async () => {
    const file = manifest.files.find((one) => one.kind === 'village-workers')!
    const sheets = await readTable(join(root, 'small', file.path))
    const numbered = [...sheets].flatMap(([sheet, rows]) =>
      [...rows]
        .filter(([, cells]) => /^\d+$/.test(cells[0] ?? '') && /\p{L}/u.test(cells[1] ?? ''))
        .map(([row]) => `${sheet} ${row}`),
    )
    const told = truth.filter((row) => row.file === file.path).map((row) => `${row.sheet} ${row.row}`)
    expect(told.sort()).toEqual(numbered.sort())
  })

  test('come out the same from the same seed, and otherwise from another', async () => {
    await generateTwin({ ...options, outDir: join(root, 'again') })
    await generateTwin({ ...options, seed: 8, outDir: join(root, 'other') })
    const names = readdirSync(join(root, 'small'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(csv|ods|xlsx|json)$/.test(name),
    )
    expect(names.length).toBeGreaterThan(25)
    for (const name of names) {
      expect(hash('again', name), name).toBe(hash('small', name))
      if (name.endsWith('peserta.csv')) expect(hash('other', name)).not.toBe(hash('small', name))
    }
  }, 60_000)

  test('are dirtier at a larger error scale, and meet the participants less at a smaller overlap', async () => {
    const dirty = await generateTwin({ ...options, errorScale: 2.5, outDir: join(root, 'dirty') })
    const apart = await generateTwin({ ...options, overlap: 0.1, outDir: join(root, 'apart') })
    const wrong = (of: TwinManifest) =>
      of.files.flatMap((file) => Object.values(file.errors)).reduce((a, b) => a + b, 0)
    expect(wrong(dirty) / wrong(manifest)).toBeGreaterThan(1.6)
    expect(apart.truth.active).toBe(manifest.truth.active)
    expect(apart.truth.activeNotOnLists / apart.truth.active).toBeGreaterThan(0.7)
    expect(apart.truth.uncovered).toBeGreaterThan(manifest.truth.uncovered)
  }, 60_000)

  function hash(folder: string, name: string): string {
    return createHash('sha256')
      .update(readFileSync(join(root, folder, name)))
      .digest('hex')
  }
})

test('any regency will do', async () => {
  const manifest = await generateTwin({ regencyCode: '32.73', workers: 900, outDir: join(root, 'bandung') })
  expect(manifest.regencyName).toBe('Kota Bandung')
  expect(manifest.truth.universe).toBe(900)
  expect(manifest.truth.active + manifest.truth.uncovered).toBe(900)
}, 60_000)

const monthOf = (text: string) => text.split('-').reverse().join('-')

/** Distinct people by number, then by birth date within a number, as a careful clerk would count them. */
function countPeople(cards: Row[]): number {
  const people = new Set(cards.map((card) => (card.NIK ? `${card.NIK} ${card.TGL_LAHIR}` : card.KPJ)))
  return people.size
}
