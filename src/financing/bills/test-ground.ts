import { v7 } from 'uuid'
import { expect } from 'vitest'
import { loadAreas } from '../../areas/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Acting } from '../acting.ts'
import { enterEntry } from '../budget/enter-entry.ts'
import { addPeople } from '../decrees/add-people.ts'
import { passFinding } from '../decrees/change-lines.ts'
import { makeDecree } from '../decrees/make-decree.ts'
import { signDecree } from '../decrees/sign-decree.ts'
import { checkDecree, submitDecree } from '../decrees/step-decree.ts'
import { type Human, human } from '../decrees/test-people.ts'
import { openSource } from '../sources/open-source.ts'
import { setTariff } from '../tariffs/set-tariff.ts'

export const regency = '73.16'
export const tariff = 16_800
export const as = (actor: string, day = '2026-03-20'): Acting => ({
  regencyCode: regency,
  actor,
  at: new Date(`${day}T02:00:00Z`),
})

/** Areas and a tariff for two groups, from 2025 on. */
export async function withTariffs(db: Db): Promise<void> {
  await loadAreas(db)
  for (const group of ['rentan', 'keagamaan'] as const)
    await setTariff(db, as('ani'), {
      id: v7(),
      group,
      scheme: 'fixed',
      amount: group === 'rentan' ? tariff : 5_400,
      withJht: false,
      fromMonth: '2025-01-01',
      document: 'Perbup 1/2025',
      reason: '',
    })
}

let sources = 0
/** A source with a ceiling in each year. */
export async function aSource(db: Db, { years = [2026], ceiling = 10_000_000_000 } = {}): Promise<string> {
  const id = v7()
  const none = { activityCode: '', accountCode: '', villageCode: '', office: '' }
  await openSource(db, as('bkad'), { id, kind: 'apbd-kabupaten', name: `APBD ${++sources}`, ...none })
  for (const fiscalYear of years)
    expect(
      await enterEntry(db, as('bkad'), {
        id: v7(),
        amount: ceiling,
        reason: '',
        sourceId: id,
        fiscalYear,
        kind: 'ceiling',
        onDate: `${fiscalYear}-01-02`,
        document: 'DPA 1',
      }),
    ).toMatchObject({ ok: true })
  return id
}

let decrees = 0
/** A signed decree for people, one after the other as they are told. */
export async function aDecree(
  db: Db,
  sourceId: string,
  people: Human[],
  { fromMonth = '2026-01-01', untilMonth = '2027-01-01', group = 'rentan' as 'rentan' | 'keagamaan' } = {},
): Promise<{ id: string; people: string[] }> {
  const id = v7()
  expect(await makeDecree(db, as('ani'), { id, title: `SK ke-${++decrees}`, fromMonth, untilMonth })).toEqual(
    { ok: true },
  )
  const ids: string[] = []
  for (const one of people) ids.push(await human(db, { group, ...one }))
  const body = { group, sourceId, from: 'people', anyGroup: false, personIds: ids } as const
  expect(await addPeople(db, as('ani'), id, body)).toMatchObject({ ok: true, added: ids.length })
  await passFinding(db, as('ani'), id, { finding: 'own-rule', reason: 'Perbup 1/2025' })
  expect(await submitDecree(db, as('ani'), id)).toEqual({ ok: true })
  expect(await checkDecree(db, as('budi'), id)).toEqual({ ok: true })
  const signed = { number: `SK ${decrees}/2026`, signedOn: '2026-01-15' }
  expect(await signDecree(db, as('citra'), id, signed)).toEqual({ ok: true })
  return { id, people: ids }
}
