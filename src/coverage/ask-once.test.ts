import type { FastifyRequest } from 'fastify'
import { expect, it } from 'vitest'
import { askOnce } from './ask-once.ts'

const from = (url: string, villageCode = '') =>
  ({ url, scope: { regencyCode: '73.16', districtCode: '', villageCode, lists: 'all' } }) as FastifyRequest

it('reads once for all who ask for the same meanwhile, and anew for whoever comes after', async () => {
  const once = askOnce()
  let reads = 0
  let end = () => {}
  const read = () =>
    new Promise<number>((resolve) => {
      reads += 1
      const answer = reads
      end = () => resolve(answer)
    })
  const first = once(from('/api/coverage'), read)
  const second = once(from('/api/coverage'), read)
  const other = [
    once(from('/api/coverage/trend'), async () => 'trend'),
    once(from('/api/coverage', '73.16.01.1001'), async () => 'village'),
  ]
  expect(await Promise.all(other)).toEqual(['trend', 'village'])
  end()
  expect(await Promise.all([first, second])).toEqual([1, 1])
  const third = once(from('/api/coverage'), read)
  end()
  expect(await third).toBe(2)
})

it('does not keep what failed', async () => {
  const once = askOnce()
  await expect(once(from('/x'), () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await once(from('/x'), async () => 1)).toBe(1)
})
