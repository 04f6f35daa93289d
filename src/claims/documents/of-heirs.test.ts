import { v7 } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import type { StepBody } from '../api.ts'
import { keepFacts } from '../cases/keep-facts.ts'
import { getEvent } from '../events/reads.ts'
import { keepHeir } from '../heirs/keep-heir.ts'
import { as, covered, key, openCases, regency, widow } from '../test-case.ts'
import { worker } from '../test-family.ts'

const { db, close, ground, reported, claimOf, step, acceptPapers } = await openCases()
afterAll(close)

/** A widow with an account, and a grown son without one. */
async function twoHeirs() {
  const { id } = await worker(db, key, { cards: [covered] })
  const { event } = await reported(id)
  const [claim, wife, son] = [event.claims[0]!.id, v7(), v7()]
  const plain = { bank: '', account: '', accountName: '' }
  await keepHeir(ground, as('ani'), event.id, wife, widow({ bornOn: '1987-01-01' }))
  await keepHeir(
    ground,
    as('ani'),
    event.id,
    son,
    widow({ relation: 'child', name: 'Andi', bornOn: '2005-05-05', ...plain }),
  )
  await keepFacts(ground, as('ani'), claim, { children: [] })
  return { event: event.id, claim, wife, son }
}
const asked = async (claim: string, kind: string) =>
  (await claimOf(claim)).papers.filter((paper) => paper.kind === kind).map(({ heir, state }) => [heir, state])

test('what each heir has of their own is asked of each, by name; what proves one of them of that one alone', async () => {
  const { claim } = await twoHeirs()
  for (const kind of ['ktp-heir', 'bank-book'])
    expect(await asked(claim, kind)).toEqual([
      ['Sitti Rahma', 'missing'],
      ['Andi', 'missing'],
    ])
  expect(await asked(claim, 'marriage-book')).toEqual([['Sitti Rahma', 'missing']])
  expect(await asked(claim, 'birth-certificate')).toEqual([['Andi', 'missing']])
  expect(await asked(claim, 'family-card')).toEqual([['', 'missing']])
})

test('one account and the papers of one heir do not make it complete; let go with a reason they do', async () => {
  const { claim, son } = await twoHeirs()
  await acceptPapers(claim)
  expect((await claimOf(claim)).hindered).toEqual(['account'])
  // His book was never handed in; the account stays the widow's.
  await db
    .updateTable('claim_document')
    .set({ state: 'removed' })
    .where('regency_code', '=', regency)
    .where('heir_id', '=', son)
    .where('kind', '=', 'bank-book')
    .execute()
  await step(claim, { kind: 'collecting' })
  expect((await claimOf(claim)).hindered).toEqual(['papers', 'account'])
  expect(await step(claim, { kind: 'completed' })).toMatchObject({ problem: 'claim-hindered' })
  const book = { paper: 'bank-book', heirId: son } as const
  const reason = 'Bagiannya lewat rekening ibu'
  expect(await step(claim, { kind: 'asked', ...book })).toMatchObject({ problem: 'claim-paper-kind' })
  expect(await step(claim, { kind: 'waived', ...book, reason })).toEqual({ ok: true })
  expect(await asked(claim, 'bank-book')).toEqual([
    ['Sitti Rahma', 'accepted'],
    ['Andi', 'waived'],
  ])
  const { hindered, acts } = await claimOf(claim)
  expect([hindered, acts.at(-1)]).toEqual([[], expect.objectContaining({ paper: 'bank-book', reason })])
  await step(claim, { kind: 'asked', ...book })
  expect((await claimOf(claim)).hindered).toEqual(['papers', 'account'])
  await step(claim, { kind: 'waived', ...book, reason })
  expect(await step(claim, { kind: 'completed' })).toEqual({ ok: true })
})

test('only a paper the claim asks for, of somebody it asks, is let go', async () => {
  const { claim, wife } = await twoHeirs()
  const none: StepBody[] = [
    { kind: 'waived', paper: 'passport', heirId: null, reason: 'Tidak ada' },
    { kind: 'waived', paper: 'birth-certificate', heirId: wife, reason: 'Tidak ada' },
  ]
  for (const body of none) expect(await step(claim, body)).toMatchObject({ problem: 'claim-paper-kind' })
})

test('handed in without a name it is nobody’s while two are asked, and shown beside the first', async () => {
  const { event, claim } = await twoHeirs()
  await acceptPapers(claim)
  const row = (await getEvent(db, key, regency, event))!
  await db
    .updateTable('claim_document')
    .set({ heir_id: null })
    .where('regency_code', '=', regency)
    .where('event_id', '=', event)
    .where('kind', '=', 'ktp-heir')
    .execute()
  expect(await asked(claim, 'ktp-heir')).toEqual([
    ['Sitti Rahma', 'missing'],
    ['Andi', 'missing'],
  ])
  const ids = row.documents.filter(({ kind }) => kind === 'ktp-heir').map(({ id }) => id)
  const [first, second] = (await claimOf(claim)).papers.filter(({ kind }) => kind === 'ktp-heir')
  expect([first!.documents, second!.documents]).toEqual([ids, []])
})

test('of children under age the money goes to whoever acts for them: no card and no account of theirs is asked', async () => {
  const { id } = await worker(db, key, { cards: [covered] })
  const { event } = await reported(id)
  const claim = event.claims[0]!.id
  const child = widow({
    relation: 'child',
    name: 'Budi',
    bornOn: '2015-05-05',
    account: '',
    bank: '',
    accountName: '',
  })
  await keepHeir(ground, as('ani'), event.id, v7(), widow())
  await keepHeir(ground, as('ani'), event.id, v7(), child)
  expect(await asked(claim, 'ktp-heir')).toEqual([['Sitti Rahma', 'missing']])
  expect(await asked(claim, 'bank-book')).toEqual([['Sitti Rahma', 'missing']])
  expect(await asked(claim, 'guardian-letter')).toEqual([['Budi', 'missing']])
  expect((await claimOf(claim)).hindered).not.toContain('account')
})
