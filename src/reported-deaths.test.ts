import { afterAll, beforeAll, expect, it } from 'vitest'
import { findUnclaimed } from './claims/questions.ts'
import { getUnclaimedRows } from './claims/unclaimed/reads.ts'
import { reportDeaths } from './claims/unclaimed/report-deaths.ts'
import { refresh } from './refresh.ts'
import { acting, regencyCode } from './registry/imports/test-ground.ts'
import { lines, nameOf, nik, openLists } from './test-event-lists.ts'

let g: Awaited<ReturnType<typeof openLists>>
beforeAll(async () => {
  g = await openLists()
  const dead = [1, 2, 3].map((i) => `${nik(i)},${nameOf(i)},01-01-1990,Meninggal,0${i}-06-2025`)
  await g.store(lines('NIK,Nama,Tgl Lahir,Hasil,Tanggal', ...dead), {
    kind: 'dukcapil',
    officeName: 'Disdukcapil',
  })
  await refresh({ db: g.db, key: g.key }, regencyCode, acting.at)
  await findUnclaimed(g.db, regencyCode, acting.at)
}, 120_000)
afterAll(() => g?.close())

const page = { kind: 'death', certainty: 'perhaps' } as const
const rows = () => getUnclaimedRows(g.db, regencyCode, page)

it('a death the register tells and nobody reported becomes a case when a person says so, and only once', async () => {
  const before = await rows()
  expect(before).toMatchObject({ total: 3, withoutCase: 3 })
  const [first, ...others] = before.rows
  const made = await reportDeaths(g.ground, acting, { certainty: 'perhaps', ids: [first!.id] })
  expect(made).toEqual({ made: 1, claims: 1 })
  const [event] = await g.events()
  expect(event).toMatchObject({
    kind: 'death',
    cause: 'unknown',
    told_by: 'list',
    person_id: first!.personId,
    happened_on: first!.happenedOn,
    birth_date: '1990-01-01',
  })
  const after = await rows()
  expect(after).toMatchObject({ total: 3, withoutCase: 2 })
  expect(after.rows.find(({ id }) => id === first!.id)?.event).toEqual({
    id: event!.id,
    number: event!.number,
  })
  expect(await reportDeaths(g.ground, acting, { certainty: 'perhaps', ids: [first!.id] })).toEqual({
    made: 0,
    claims: 0,
  })

  // A village that writes the same death down tells it once more.
  await g.deaths([g.deathOf(Number(first!.happenedOn!.slice(9)), '09-06-2025')], 'Desa Bangkala')
  expect(await g.events()).toHaveLength(1)

  expect(await reportDeaths(g.ground, acting, { certainty: 'perhaps', ids: null })).toEqual({
    made: 2,
    claims: 2,
  })
  expect((await g.events()).map(({ person_id }) => person_id).sort()).toEqual(
    [first!, ...others].map(({ personId }) => personId).sort(),
  )
  // Whoever is claimed for is not among the unclaimed any more.
  await findUnclaimed(g.db, regencyCode, acting.at)
  expect((await rows()).total).toBe(0)
})
