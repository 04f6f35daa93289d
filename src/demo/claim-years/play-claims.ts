import { type CasePlan, closePaid, getMatching, matchPayments, playCases } from '../../claims/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { dayOf } from '../../platform/day.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import type { Vault } from '../../platform/vault.ts'
import { type PaidPerson, paidPeople } from './paid-people.ts'
import { planOpen } from './plan-open.ts'
import { planPaid } from './plan-paid.ts'
import { claimSchoolYears } from './school-years.ts'
import { sheetOf } from './sheet.ts'
import { at as atDay, daysLater } from './words.ts'

export interface ClaimsPlayed {
  ok: true
  events: number
  /** Of them played now; an earlier run played the others. */
  played: number
  claims: number
  open: number
  matched: number
  amount: number
  people: number
  financedPeople: number
  financedAmount: number
}
interface Ground {
  db: Db
  key: Secrets
  vault: Vault
}
interface Asked {
  regencyCode: string
  seed: number
  asOf: string
  truthDir: string
  at: Date
}

/** Cases of one transaction: what a kill in the middle can cost. */
const aBatch = 250

/**
 * Plays the claims of the twin's two years: a case for everybody BPJS paid, brought to its decision; the payments then find their claims;
 * most are closed. Beside them cases in every state. Broken off, it goes on where it stopped; played again, it changes nothing.
 */
export async function playClaims(
  { db, key, vault }: Ground,
  { regencyCode, seed, asOf, truthDir, at }: Asked,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ClaimsPlayed> {
  const paperOf = (eventId: string) => vault.store(one(sheetOf(eventId)))
  const people = await paidPeople(db, regencyCode, truthDir)
  const today = dayOf(at)
  const months = byMonth(people, seed)
  const unpaid = await planOpen(db, regencyCode, { seed, paid: people.length, asOf, today })
  const events = people.length + unpaid.length
  let played = 0
  let told = 0
  async function play(plans: readonly CasePlan[]) {
    const before = played
    for (let i = 0; i < plans.length; i += aBatch) {
      const batch = plans.slice(i, i + aBatch)
      played += await playCases({ db, key, paperOf }, regencyCode, batch)
      told += batch.length
      onProgress(told, events)
    }
    return played > before
  }
  const pay = async (on: Date, closedOn: Date) => {
    await claimSchoolYears(db, regencyCode, on)
    await tx(db, (trx) => matchPayments(trx, { regencyCode, at: on }))
    await closePaid(db, { regencyCode, actor: 'demo', at: closedOn }, await toClose(db, regencyCode))
  }
  // Month by month, as offices learn of payments and families confirm them.
  for (const [month, plans] of months) {
    const after = (days: number) => earlier(atDay(daysLater(`${month}-01`, days)), at)
    if (await play(plans)) await pay(after(33), after(37))
  }
  await play(unpaid)
  await pay(at, at)
  const { matched, people: paidTo, financed } = await getMatching(db, regencyCode)
  const { claims, open } = await db
    .selectFrom('claim')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('claims'),
      fn
        .countAll<number>()
        .filterWhere(eb('state', 'not in', ['closed', 'withdrawn']))
        .as('open'),
    ])
    .where('regency_code', '=', regencyCode)
    .executeTakeFirstOrThrow()
  return {
    ok: true,
    events,
    played,
    claims: Number(claims),
    open: Number(open),
    matched: matched.payments,
    amount: matched.amount,
    people: paidTo,
    financedPeople: financed.people,
    financedAmount: financed.amount,
  }
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b)

/** The cases by the month of their last payment, the first month first. */
function byMonth(people: readonly PaidPerson[], seed: number): [month: string, CasePlan[]][] {
  const last = ({ payments }: PaidPerson) =>
    payments
      .map(({ on }) => on.slice(0, 7))
      .toSorted()
      .at(-1)!
  return [...Map.groupBy(people, last)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, of]) => [month, of.map((person) => planPaid(person, seed))])
}

/** All but one of thirty that are paid; by the ids, which are the same each time. */
async function toClose(db: Db, regencyCode: string): Promise<string[]> {
  const rows = await db
    .selectFrom('claim')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('made_by', '=', 'demo')
    .where('state', '=', 'paid')
    .execute()
  return rows.map(({ id }) => id).filter((id) => Number.parseInt(id.slice(0, 4), 16) % 30 > 0)
}

async function* one(bytes: Buffer) {
  yield bytes
}
