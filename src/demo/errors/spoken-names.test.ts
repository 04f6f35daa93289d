import { expect, test } from 'vitest'
import { compareNames, searchName } from '../../linkage/index.ts'
import { variants } from '../../linkage/standardise/tables.ts'
import { createRng } from '../random.ts'
import { misspell } from './letters.ts'
import { asSpoken, spokenNames } from './spoken-names.ts'

const table = Object.entries(spokenNames).flatMap(([name, ways]) => ways.map((way) => [name, way] as const))
const undone = new Set(['exact', 'spelling', 'title', 'spacing'])

test('the variants of the twin and those of the cleaner were not copied from each other', () => {
  expect(table.length).toBeGreaterThan(200)
  const shared = table.filter(([name, way]) => variants.get(way.toLowerCase()) === searchName(name))
  expect(shared.length / table.length).toBeLessThan(0.02)
})

test('the cleaner undoes next to none of them, so only comparing finds them', () => {
  const cleaned = table.filter(([name, way]) =>
    undone.has(compareNames(`${name} PALINGGI`, `${way} PALINGGI`)),
  )
  expect(cleaned.length / table.length).toBeLessThan(0.1)
  // And a good part is not even alike: other fields must speak.
  const unlike = table.filter(([name, way]) => compareNames(name, way) === 'different')
  expect(unlike.length / table.length).toBeGreaterThan(0.3)
})

test('of slips by ear, too, the cleaner undoes a part and not all', () => {
  const names = Object.keys(spokenNames)
  const slips = names.flatMap((name, i) =>
    Array.from({ length: 20 }, (_, k) => [name, misspell(createRng(`${i} ${k}`), name)] as const),
  )
  const heard = slips.filter(([name, slip]) => name !== slip)
  const share = heard.filter(([name, slip]) => undone.has(compareNames(name, slip))).length / heard.length
  expect(share).toBeGreaterThan(0.2)
  expect(share).toBeLessThan(0.75)
})

test('every name can be said another way', () => {
  const said = ['KALOSI RANTE', 'ALI', 'BATU', 'RAHMAN', 'PUTRI LESTARI'].map((name) =>
    Array.from({ length: 20 }, (_, k) => asSpoken(createRng(`${name}${k}`), name)),
  )
  expect(said.flat().filter((name) => name.trim() === '' || /[^A-Z ]/.test(name))).toEqual([])
  expect(new Set(said[0]).size).toBeGreaterThan(0)
  expect(said[3]!.every((name) => name !== 'RAHMAN')).toBe(true)
})
