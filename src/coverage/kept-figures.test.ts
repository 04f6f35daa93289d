import type { FastifyRequest } from 'fastify'
import { expect, it } from 'vitest'
import { keptFigures } from './kept-figures.ts'

const from = (url: string, villageCode = '', lists = 'all') =>
  ({ url, scope: { regencyCode: '73.16', districtCode: '', villageCode, lists } }) as FastifyRequest

it('are read once while they stand on the same, and by nobody of another area, list or address', async () => {
  const figures = keptFigures()
  let reads = 0
  const read = async () => String(++reads)
  expect(await Promise.all([1, 2].map(() => figures(from('/api/coverage'), 'v1', read)))).toEqual(['1', '1'])
  expect(await figures(from('/api/coverage', '73.16.01.1001'), 'v1', read)).toBe('2')
  expect(await figures(from('/api/coverage', '', 'none'), 'v1', read)).toBe('3')
  expect(await figures(from('/api/coverage/trend'), 'v1', read)).toBe('4')
  expect(await figures(from('/api/coverage'), 'v1', read)).toBe('1')
  expect(await figures(from('/api/coverage'), 'v2', read)).toBe('5')
})

it('are not kept when they could not be read, and not without end', async () => {
  const figures = keptFigures()
  const away = () => Promise.reject(new Error('away'))
  await expect(figures(from('/x'), 'v1', away)).rejects.toThrow('away')
  expect(await figures(from('/x'), 'v1', async () => 'here')).toBe('here')
  for (let i = 0; i < 200; i++) await figures(from(`/${i}`), 'v1', async () => 'other')
  expect(await figures(from('/x'), 'v1', async () => 'anew')).toBe('anew')
})
