import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../platform/test-database.ts'
import { diffBody } from '../api.ts'
import { diffLaws } from './diff-laws.ts'

const { db, close } = await freshDatabase()
afterAll(close)
const regency = '73.16'
const at = new Date('2026-03-01T08:00:00Z')

/** A membership active through 2026, with the wage its list tells. */
async function card(
  segment: string,
  payer: string,
  group: string | null,
  programmes: string[],
  wage?: number,
) {
  const source = v7()
  if (wage !== undefined)
    await db
      .insertInto('source_record')
      .values({
        ...blank,
        id: source,
        list_id: list,
        content_hash: source,
        person_key: source,
        wage,
      })
      .execute()
  await db
    .insertInto('membership')
    .values({
      regency_code: regency,
      id: v7(),
      participant_id: v7(),
      source_record_id: source,
      kpj: null,
      segment,
      programmes,
      payer_kind: payer,
      payer_name: null,
      group_code: group,
      covered_from: '2025-01-01',
      covered_until: '2027-01-01',
      member_status: null,
    })
    .execute()
}

const list = v7()
const blank = {
  regency_code: regency,
  role: 'participant' as const,
  name: 'Rekaan',
  birth_date: null,
  birth_text: null,
  birth_place: null,
  sex: null,
  mother_name: null,
  father_name: null,
  address: null,
  village_code: null,
  village_text: null,
  nik_index: null,
  nik_sealed: null,
  nik_mask: null,
  nik_status: 'missing' as const,
  kk_index: null,
  phone_sealed: null,
  occupation: null,
  employer: null,
  group_code: null,
  segment: null,
  kpj: null,
  programmes: null,
  payer_kind: null,
  payer_name: null,
  covered_from: null,
  covered_until: null,
  member_status: null,
  verdict: null,
  verdict_on: null,
  created_at: at,
}

beforeAll(async () => {
  const office = v7()
  await db
    .insertInto('office')
    .values({ regency_code: regency, id: office, name: 'BPJS', kind: 'bpjs', created_at: at })
    .execute()
  await db
    .insertInto('list')
    .values({
      regency_code: regency,
      id: list,
      office_id: office,
      kind: 'participants',
      name: 'Peserta',
      group_code: null,
      mapping: null,
      created_at: at,
    })
    .execute()
  // Two farmers the regency pays for, one who pays himself with JHT, an employee of 4 million, one builder.
  await card('BPU', 'regency', 'rentan', ['JKK', 'JKM'])
  await card('BPU', 'regency', 'rentan', ['JKK', 'JKM'])
  await card('BPU', 'self', null, ['JKK', 'JKM', 'JHT'], 2_000_000)
  await card('PU', 'employer', null, ['JKK', 'JKM', 'JHT', 'JP'], 4_000_000)
  await card('JAKON', 'project', null, ['JKK', 'JKM'])
})

async function diff(body: object) {
  const found = await diffLaws(db, regency, diffBody.parse(body), 'id')
  if (!found.ok) throw new Error(JSON.stringify(found))
  return found.view
}
const asOf = '2026-03-01'

describe('two months', () => {
  test('March and May 2026: the relief reaches who pays himself, not whom the regency pays for', async () => {
    const view = await diff({ a: { on: '2026-03' }, b: { on: '2026-05' }, asOf })
    // March: 2 × 16,800 + (20,000 + 6,800 + 40,000) + (9,600 + 12,000 + 228,000 + 120,000)
    // May: the self-payer's JKK and JKM halve, 26,800 → 13,400; JHT stays.
    expect(view.total).toEqual({
      memberships: 5,
      before: 33_600 + 66_800 + 369_600,
      after: 33_600 + 53_400 + 369_600,
      change: -13_400,
      changeYear: -160_800,
      more: { memberships: 0, month: 0, year: 0 },
      less: { memberships: 1, month: -13_400, year: -160_800 },
      same: 3,
      notComputed: 1,
    })
    // The two farmers have no wage on the list, and their tariff is by a decision the list does not hold.
    expect(view.notes.filter((note) => note.startsWith('2 kepesertaan'))).toEqual([
      expect.stringContaining('atas dasar terendah, Rp1.000.000.'),
      expect.stringContaining('dibayar pemerintah daerah'),
    ])
    expect(view.people).toBe(5)
    expect(view.profiles).toBe(4)
    expect(view.byPayer.map(({ code, change }) => [code, change])).toEqual([
      ['employer', 0],
      ['project', 0],
      ['regency', 0],
      ['self', -13_400],
    ])
  })
})

describe('a proposal', () => {
  const proposals = [
    { figure: 'iuran.bpu.jkm', from: '2027-01-01', value: 10_000, why: 'Usulan rakor' },
    { figure: 'jkm.biaya-pemakaman', from: '2027-01-01', value: 12_000_000 },
  ]

  test('raises what is paid by group and payer, and what a death gives', async () => {
    const view = await diff({ a: { on: '2027-01' }, b: { proposals }, asOf })
    // JKM of BPU 6,800 → 10,000 for three memberships.
    expect(view.total).toMatchObject({ change: 9_600, changeYear: 115_200, same: 1, notComputed: 1 })
    expect(view.total.more).toEqual({ memberships: 3, month: 9_600, year: 115_200 })
    expect(view.byGroup.map(({ code, memberships, change }) => [code, memberships, change])).toEqual([
      ['', 3, 3_200],
      ['rentan', 2, 6_400],
    ])
    expect(view.b).toEqual({
      on: '2027-01-01',
      proposals: [
        expect.objectContaining({
          figure: 'iuran.bpu.jkm',
          was: 'Rp6.800',
          value: 'Rp10.000',
          why: 'Usulan rakor',
        }),
        expect.objectContaining({ was: 'Rp10.000.000', value: 'Rp12.000.000' }),
      ],
    })
    const death = (rule: string, segment: string) =>
      view.deaths
        .filter((each) => each.rule === rule && each.segment === segment)
        .map(({ memberships, before, after }) => [memberships, before.total, after.total])
    expect(death('jkm', 'BPU')).toEqual([[3, 42_000_000, 44_000_000]])
    // 48 × base + 12 million + funeral: bases of 2 and 1 million; 4 million lies in the tier of 3,950,000.
    expect(death('jkk', 'BPU')).toEqual([
      [1, 118_000_000, 118_000_000],
      [2, 70_000_000, 70_000_000],
    ])
    expect(death('jkk', 'PU')).toEqual([[1, 211_600_000, 211_600_000]])
  })

  test.each([
    [{ figure: 'tidak.ada', from: '2027-01-01', value: 1 }, 'law-figure-unknown'],
    [{ figure: 'iuran.bpu.jkm', from: '2027-01-01', value: 1.5 }, 'law-proposal-value'],
    [{ figure: 'iuran.bpu.jkm', from: '2027-01-01', value: -1 }, 'law-proposal-value'],
    [{ figure: 'iuran.bpu.jkm', from: '2027-01-01', value: '10000' }, 'law-proposal-value'],
    [{ figure: 'iuran.jkp.pemerintah', from: '2027-01-01', value: 0.3 }, 'law-proposal-value'],
  ])('%j is refused', async (wrong, code) => {
    const asked = diffBody.parse({ a: { on: '2027-01' }, b: { proposals: [wrong] }, asOf })
    expect(await diffLaws(db, regency, asked, 'id')).toMatchObject({ ok: false, problem: code })
  })

  test('twice for one day is refused', async () => {
    const twice = diffBody.parse({
      a: { on: '2027-01' },
      b: { proposals: [proposals[0], proposals[0]] },
      asOf,
    })
    expect(await diffLaws(db, regency, twice, 'id')).toMatchObject({ problem: 'law-proposal-invalid' })
  })
})

test('without a participant list there is no day to compare on', async () => {
  const asked = diffBody.parse({ a: { on: '2026-03' }, b: { on: '2026-05' } })
  expect(await diffLaws(db, regency, asked, 'id')).toMatchObject({ ok: false, problem: 'law-no-memberships' })
})
