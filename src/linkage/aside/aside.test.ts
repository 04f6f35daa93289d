import { expect, it } from 'vitest'
import { dedupe } from '../dedupe.ts'
import { linkLists } from '../link-lists.ts'
import { syntheticList, syntheticPeople } from '../oracle/synthetic.ts'
import { dedupeAside, linkAside } from './index.ts'

const options = { people: 4000, errors: 1, seed: 5 }
const people = syntheticPeople(options)
const workers = syntheticList(people, (i) => i < 3000, 'w', options).rows
const participants = syntheticList(people, (i) => i >= 1000, 'p', { ...options, seed: 6 }).rows
const asOf = '2025-12-31'

it('decides in a thread of its own as it does here, with the same parts, however often it is asked', async () => {
  const here = linkLists(workers, participants, { asOf })
  const plain = here.decisions.map((one) => ({ ...one, parts: one.parts }))
  for (let time = 0; time < 2; time++) {
    const aside = await linkAside(workers, participants, { asOf })
    expect(aside.decisions.map((one) => ({ ...one, parts: one.parts }))).toEqual(plain)
    expect({ ...aside, decisions: [] }).toEqual({ ...here, decisions: [] })
  }
})

it('is asked of both at once, and gives each its own answer', async () => {
  const pool = [...workers, ...participants]
  const [people, links] = await Promise.all([
    dedupeAside(pool, { asOf }),
    linkAside(workers, participants, { asOf }),
  ])
  const { clusters, pairs, review, model } = dedupe(pool, { asOf })
  expect(people).toEqual({ clusters, pairs, review, model })
  expect(links.stats).toEqual(linkLists(workers, participants, { asOf }).stats)
})

it('fails as it would here, and answers the next question', async () => {
  const twice = [...workers, ...workers]
  await expect(linkAside(twice, participants, { asOf })).rejects.toThrow('occurs twice')
  expect((await linkAside(workers, participants, { asOf })).decisions).toHaveLength(workers.length)
})
