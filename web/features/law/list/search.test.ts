import { expect, test } from 'vitest'
import { lawBook } from '../../../../src/rules/index.ts'
import { searchLaw } from './search.ts'

const ids = (asked: string) => searchLaw(lawBook, asked).figures.map((figure) => figure.id)

test('a figure is found by its name in either language, in any order of words', () => {
  expect(ids('Pemakaman biaya')).toContain('jkm.biaya-pemakaman')
  expect(ids('funeral')).toContain('jkm.biaya-pemakaman')
})

test('and by the law it is written in', () => {
  const found = searchLaw(lawBook, 'permenaker 1/2025')
  expect(found.instruments.map((law) => law.id)).toContain('Permenaker 1/2025')
  expect(found.figures.map((figure) => figure.id)).toContain('jkm.masa-tunggu-bpu')
})

test('nothing is asked, nothing is found', () => {
  expect(searchLaw(lawBook, '  ')).toEqual({ figures: [], instruments: [] })
  expect(searchLaw(lawBook, 'tidak ada kata ini')).toEqual({ figures: [], instruments: [] })
})
