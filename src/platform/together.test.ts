import { expect, it } from 'vitest'
import { together } from './together.ts'

/** Answers each asking when it is told to. */
function slow() {
  const asked: { items: number[]; end(error?: Error): void }[] = []
  const ask = (items: number[]) =>
    new Promise<number[]>((done, failed) => {
      asked.push({ items, end: (error) => (error ? failed(error) : done(items.map((n) => n * 10))) })
    })
  return { asked, ask }
}
const turn = () => new Promise((done) => setImmediate(done))

it('asks at once for whoever comes alone, and in one for all who come meanwhile', async () => {
  const { asked, ask } = slow()
  const of = together(ask)
  const first = of(1)
  const others = Promise.all([of(2), of(3), of(2)])
  expect(asked.map(({ items }) => items)).toEqual([[1]])
  asked[0]!.end()
  expect(await first).toBe(10)
  await turn()
  expect(asked[1]!.items).toEqual([2, 3, 2])
  asked[1]!.end()
  expect(await others).toEqual([20, 30, 20])
})

it('never gives an answer that was asked for before the question', async () => {
  const { asked, ask } = slow()
  const of = together(ask)
  const before = of(1)
  const after = of(1)
  asked[0]!.end()
  await before
  await turn()
  expect(asked).toHaveLength(2)
  asked[1]!.end()
  expect(await after).toBe(10)
})

it('takes no more than so many at once, and goes on after a failure', async () => {
  const { asked, ask } = slow()
  const of = together(ask, 2)
  const all = [1, 2, 3, 4].map((n) => of(n).catch((error: Error) => error.message))
  asked[0]!.end()
  await turn()
  asked[1]!.end(new Error('away'))
  await turn()
  expect(asked.map(({ items }) => items)).toEqual([[1], [2, 3], [4]])
  asked[2]!.end()
  expect(await Promise.all(all)).toEqual([10, 'away', 'away', 40])
})
