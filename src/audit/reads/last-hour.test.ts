import { expect, it } from 'vitest'
import { LastHour } from './last-hour.ts'

const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 0, 5, 8, minute, second))
const minute = (of: Date) => Math.floor(of.getTime() / 60_000)

it('counts what was shown in the last hour, and forgets it minute by minute', () => {
  const hour = new LastHour()
  hour.add('rows', 50, at(0))
  hour.add('rows', 50, at(0, 59))
  hour.add('rows', 200, at(30))
  hour.add('numbers', 1, at(30))
  expect(hour.sum('rows', at(59, 59))).toBe(300)
  expect(hour.sum('numbers', at(59, 59))).toBe(1)
  expect(hour.sum('rows', at(60))).toBe(200)
  expect(hour.sum('rows', at(90))).toBe(0)
})

it('says in how many minutes there is room again, and there is', () => {
  const hour = new LastHour()
  for (const [m, rows] of [
    [0, 100],
    [10, 500],
    [20, 400],
  ] as const)
    hour.add('rows', rows, at(m))
  expect(hour.minutesUntilBelow('rows', 1000, at(20))).toBe(40)
  expect(hour.minutesUntilBelow('rows', 500, at(20))).toBe(50)
  expect(hour.sum('rows', at(20 + 50))).toBeLessThan(500)
})

it('goes on from what was counted before it began', () => {
  const hour = new LastHour([{ minute: minute(at(5)), rows: 90, numbers: 2 }])
  hour.add('rows', 10, at(6))
  expect([hour.sum('rows', at(6)), hour.sum('numbers', at(6))]).toEqual([100, 2])
  expect(hour.sum('rows', at(65))).toBe(10)
})

it('is not confused by a clock that goes back', () => {
  const hour = new LastHour()
  hour.add('rows', 10, at(10))
  hour.add('rows', 10, at(9))
  expect(hour.sum('rows', at(10))).toBe(20)
})
