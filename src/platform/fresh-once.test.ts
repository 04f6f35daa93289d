import { expect, it } from 'vitest'
import { freshOnce } from './fresh-once.ts'

it('reads once for all who ask meanwhile, after they asked, and each key by itself', async () => {
  const ends: ((value: string) => void)[] = []
  const began: string[] = []
  const of = freshOnce(
    (key) =>
      new Promise<string>((end) => {
        began.push(key)
        ends.push(end)
      }),
  )
  const first = of('a')
  const [second, third, other] = [of('a'), of('a'), of('b')]
  expect(began).toEqual(['a', 'b'])
  ends[0]!('1')
  ends[1]!('of b')
  expect(await first).toBe('1')
  expect(await other).toBe('of b')
  await new Promise((done) => setImmediate(done))
  expect(began).toEqual(['a', 'b', 'a'])
  ends[2]!('2')
  expect(await Promise.all([second, third])).toEqual(['2', '2'])
})

it('keeps neither an answer nor a failure', async () => {
  let n = 0
  const of = freshOnce(async () => {
    n += 1
    if (n === 1) throw new Error('away')
    return n
  })
  const [failed, next] = [of('a'), of('a')]
  await expect(failed).rejects.toThrow('away')
  expect(await next).toBe(2)
  expect(await of('a')).toBe(3)
})
