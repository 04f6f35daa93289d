import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAreas } from '../../areas/questions.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import type { Acting } from '../acting.ts'
import { enterEntry } from '../budget/enter-entry.ts'
import { addPeople } from '../decrees/add-people.ts'
import { passFinding } from '../decrees/change-lines.ts'
import { makeDecree } from '../decrees/make-decree.ts'
import { proposeEnds } from '../decrees/propose-ends.ts'
import { getLines } from '../decrees/read-lines.ts'
import { getDecree } from '../decrees/reads.ts'
import { signDecree } from '../decrees/sign-decree.ts'
import { checkDecree, submitDecree } from '../decrees/step-decree.ts'
import { human } from '../decrees/test-people.ts'
import { openSource } from '../sources/open-source.ts'
import { setTariff } from '../tariffs/set-tariff.ts'
import { askFor, closeWaiting } from './ask-for.ts'
import { inOrder, type Waiting } from './order.ts'
import { getWaiting, getWaitingRows } from './reads.ts'
import { pairUp, replaceEnded } from './replace-ended.ts'

const { db, close } = await freshDatabase()
const regency = '73.16'
const as = (actor: string): Acting => ({ regencyCode: regency, actor, at: new Date('2026-06-30T02:00:00Z') })
const source = v7()

beforeAll(async () => {
  await loadAreas(db)
  await setTariff(db, as('ani'), {
    id: v7(),
    group: 'rentan',
    scheme: 'fixed',
    amount: 16_800,
    withJht: false,
    fromMonth: '2025-01-01',
    document: 'Perbup 1/2025',
    reason: '',
  })
  const none = { activityCode: '', accountCode: '', villageCode: '', office: '' }
  await openSource(db, as('bkad'), { id: source, kind: 'apbd-kabupaten', name: 'APBD', ...none })
  const entry = { sourceId: source, fiscalYear: 2026, kind: 'ceiling', onDate: '2026-01-02' } as const
  await enterEntry(db, as('bkad'), { id: v7(), amount: 10_000_000, reason: '', document: 'DPA', ...entry })
})
afterAll(close)

const one = (more: Partial<Waiting>): Waiting => ({
  id: v7(),
  worker_id: v7(),
  name: '',
  nik_mask: null,
  village_code: '',
  district_code: '',
  group_code: 'rentan',
  asked_by: '',
  asked_on: '2026-01-01',
  decile: null,
  occupation: null,
  protection: 'none',
  covered_until: null,
  ready: true,
  in_draft: false,
  ...more,
})

test('those who wait come by continuity, decile, risk of the work, and the day they were asked for', () => {
  const people = [
    one({ name: 'asked later', asked_on: '2026-02-01' }),
    one({ name: 'asked' }),
    one({ name: 'risk', occupation: 'Buruh bangunan' }),
    one({ name: 'decile 4', decile: 4 }),
    one({ name: 'decile 1', decile: 1, asked_on: '2026-03-01' }),
    one({ name: 'lapsed', protection: 'lapsed' }),
    one({ name: 'arrears', protection: 'arrears', decile: 9, asked_on: '2026-05-01' }),
  ]
  expect(inOrder(people).map(({ name }) => name)).toEqual([
    'arrears',
    'lapsed',
    'decile 1',
    'decile 4',
    'risk',
    'asked',
    'asked later',
  ])
})

test('somebody ended is replaced by a neighbour before anybody from afar, and by their own group alone', () => {
  const ended = (line: string, village: string) => ({
    ends_line: line,
    group_code: 'rentan',
    village_code: village,
    district_code: village.slice(0, 8),
  })
  const from = (name: string, village: string, group = 'rentan') =>
    one({ worker_id: name, village_code: village, district_code: village.slice(0, 8), group_code: group })
  const pairs = pairUp(
    [ended('far', '73.16.02.2005'), ended('near', '73.16.01.2002'), ended('none', '73.16.03.2003')],
    [
      from('other group', '73.16.02.2005', 'kader'),
      from('neighbour', '73.16.01.2002'),
      from('same district', '73.16.01.2003'),
    ],
  )
  // The first in order is not taken by whoever comes first, but by their own village.
  expect(pairs).toEqual([
    { endsLine: 'near', workerId: 'neighbour' },
    { endsLine: 'far', workerId: 'same district' },
  ])
})

test('freed money goes to those who wait: ended, replaced, signed, and off the list', async () => {
  const [village, other] = ['73.16.01.2002', '73.16.02.2005']
  const paid = [await human(db, { village }), await human(db, { village: other })]
  const [neighbour, stranger, protectedOne, dead] = [
    await human(db, { village }),
    await human(db, { village: '73.16.05.2004' }),
    await human(db, { village, payer: 'employer' }),
    await human(db, { village, standing: 'dead' }),
  ]
  const root = v7()
  const months = { fromMonth: '2026-01-01', untilMonth: '2027-01-01' }
  await makeDecree(db, as('ani'), { id: root, title: 'Pekerja rentan', ...months })
  const people = { group: 'rentan', sourceId: source, from: 'people', anyGroup: false } as const
  await addPeople(db, as('ani'), root, { ...people, personIds: paid })
  const sign = async (id: string, number: string) => {
    await passFinding(db, as('ani'), id, { finding: 'own-rule', reason: 'Perbup contoh' })
    expect(await submitDecree(db, as('ani'), id)).toEqual({ ok: true })
    await checkDecree(db, as('budi'), id)
    expect(await signDecree(db, as('citra'), id, { number, signedOn: '2026-01-15' })).toEqual({ ok: true })
  }
  await sign(root, '1/2026')

  const asked = { group: 'rentan', askedBy: 'Desa Tuncung', askedOn: '2026-03-01', note: '' } as const
  const all = [neighbour, stranger, protectedOne, dead]
  expect(await askFor(db, as('ani'), { ...asked, personIds: all })).toEqual({ added: 4, already: 0 })
  expect(await askFor(db, as('ani'), { ...asked, personIds: [neighbour] })).toEqual({ added: 0, already: 1 })
  expect((await getWaiting(db, regency)).groups).toEqual([
    { group: 'rentan', people: 4, since: '2026-03-01' },
  ])
  const { rows, total } = await getWaitingRows(db, regency, { group: 'rentan' })
  expect(total).toBe(4)
  expect(rows.filter(({ ready }) => ready).map(({ personId }) => personId)).toEqual([neighbour, stranger])

  await sql`update worker set standing = 'dead' where regency_code = ${regency} and id = any(${paid}::uuid[])`.execute(
    db,
  )
  const amending = v7()
  await makeDecree(db, as('ani'), {
    id: amending,
    amends: root,
    title: 'Perubahan',
    ...months,
    fromMonth: '2026-07-01',
  })
  expect(await proposeEnds(db, as('ani'), amending)).toEqual({ ok: true, lines: 2 })
  expect(await replaceEnded(db, as('ani'), root)).toMatchObject({ ok: false, problem: 'decree-state' })
  expect(await replaceEnded(db, as('ani'), amending)).toEqual({ ok: true, lines: 2, without: 0 })
  expect(await replaceEnded(db, as('ani'), amending)).toEqual({ ok: true, lines: 0, without: 0 })
  const added = (await getLines(db, regency, amending, { kind: 'add' })).rows
  expect(added.map(({ personId }) => personId).toSorted()).toEqual([neighbour, stranger].toSorted())
  expect(added[0]).toMatchObject({ fromMonth: '2026-07-01', untilMonth: '2027-01-01', group: 'rentan' })
  const ended = (await getLines(db, regency, amending, { kind: 'end' })).rows.map(({ name }) => name)
  expect(added.map(({ replaces }) => replaces).toSorted()).toEqual(ended.toSorted())
  // As many ended as added: the source is bound to nothing more.
  expect((await getDecree(db, regency, amending))!.costs[0]!.byYear[0]!.amount).toBe(0)

  await sign(amending, '2/2026')
  expect((await getWaitingRows(db, regency, {})).rows.map(({ personId }) => personId).toSorted()).toEqual(
    [protectedOne, dead].toSorted(),
  )
  const [row] = (await getWaitingRows(db, regency, {})).rows
  expect(await closeWaiting(db, as('ani'), row!.id, 'Sudah dilindungi')).toEqual({ ok: true })
  expect(await closeWaiting(db, as('ani'), row!.id, 'Sudah dilindungi')).toMatchObject({
    problem: 'not-found',
  })
})
