import { expect, test } from 'vitest'
import { parseDay } from '../dates.ts'
import { spreadOverVillages } from '../quotas.ts'
import { createRng } from '../random.ts'
import { planCells, usualOverlap } from '../scenario.ts'
import { findRegency } from '../villages.ts'
import { createNamesakes, rhyme } from './namesakes.ts'
import { createNumberIssuer } from './numbers.ts'
import { createPayers } from './payers.ts'
import type { Person } from './person.ts'
import { populate, type World } from './populate.ts'

const regency = (await findRegency('73.16'))!
const workers = 20_000
const cells = planCells(workers)
const quotas = spreadOverVillages(cells, regency.villages, 5)
const world: World = {
  seed: 5,
  regency,
  asOf: parseDay('2025-12-31'),
  overlap: usualOverlap,
  cells,
  numbers: createNumberIssuer(regency),
  payers: createPayers(regency, 5, workers),
  now: 2025 * 12 + 11,
  registers: new Set(),
  namesakes: createNamesakes(),
  nextId: () => '',
}
const people = regency.villages.flatMap((village) => populate(world, village, quotas[village.index]!))
const caught = (trap: Person['trap']) => people.filter((person) => person.trap === trap)
const day = ({ birth }: Person) => `${birth.y}-${birth.m}-${birth.d}`

test('two people of one name and one birth date live in villages side by side', () => {
  const fooling = caught('namesake')
  expect(fooling.length).toBeGreaterThan(15)
  const beside = fooling.filter((one) =>
    people.some(
      (other) =>
        other.name === one.name && day(other) === day(one) && other.village.index === one.village.index - 1,
    ),
  )
  // The other one may have been one adult too many for the village.
  expect(beside.length / fooling.length).toBeGreaterThan(0.8)
})

test('twins rhyme or bear the names twins get, and most were registered one after the other', () => {
  const twins = caught('twin')
  const pairs = twins.flatMap((one) => {
    const other = twins.find(
      (two) => two !== one && two.household === one.household && day(two) === day(one) && two.nik > one.nik,
    )
    return other ? [[one, other] as const] : []
  })
  expect(pairs.length).toBeGreaterThan(30)
  const inTurn = pairs.filter(([one, other]) => Number(other.nik) - Number(one.nik) === 1)
  expect(inTurn.length / pairs.length).toBeGreaterThan(0.5)
  expect(pairs.filter(([one, other]) => one.name === other.name)).toEqual([])
})

test('some sons bear the name of the father, some siblings nearly the same name', () => {
  const sons = caught('father-and-son')
  expect(sons.length).toBeGreaterThan(20)
  expect(sons.filter((son) => son.name !== son.father)).toEqual([])
  expect(caught('rhyming-sibling').length).toBeGreaterThan(60)
})

test('a rhyme is another name of the same length or one letter more', () => {
  for (let k = 0; k < 300; k++) {
    const name = ['ARMAN RANTE', 'SITTI', 'PSK', 'NURHAYATI LABA'][k % 4]!
    const other = rhyme(createRng(`${k}`), name)
    expect(other).not.toBe(name)
    expect(other.length - name.length).toBeLessThanOrEqual(1)
    expect(other.split(' ')[1]).toBe(name.split(' ')[1])
  }
})

test('no two people have one number', () => {
  expect(new Set(people.map(({ nik }) => nik)).size).toBe(people.length)
})
