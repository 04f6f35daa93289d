import { createHash } from 'node:crypto'
import { closePaid, getMatching, matchPayments, playCases } from '../../claims/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import type { Vault } from '../../platform/vault.ts'
import { paidPeople } from './paid-people.ts'
import { planOpen } from './plan-open.ts'
import { planPaid } from './plan-paid.ts'
import { claimSchoolYears } from './school-years.ts'

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
/** One sheet of paper, white, that stands for every paper of the twin. */
const sheet = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
)

/**
 * Plays the claims of the twin's two years: a case for everybody BPJS paid, brought to its decision; the payments then find their claims;
 * most are closed. Beside them cases in every state. Broken off, it goes on where it stopped; played again, it changes nothing.
 */
export async function playClaims(
  { db, key, vault }: Ground,
  { regencyCode, seed, asOf, truthDir, at }: Asked,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ClaimsPlayed> {
  await vault.store(one(sheet))
  const paper = { sha256: createHash('sha256').update(sheet).digest('hex'), bytes: sheet.length }
  const people = await paidPeople(db, regencyCode, truthDir)
  const today = at.toISOString().slice(0, 10)
  const plans = [
    ...people.map((person) => planPaid(person, seed)),
    ...(await planOpen(db, regencyCode, { seed, paid: people.length, asOf, today })),
  ]
  let played = 0
  for (let i = 0; i < plans.length; i += aBatch) {
    played += await playCases({ db, key, paper }, regencyCode, plans.slice(i, i + aBatch))
    onProgress(Math.min(i + aBatch, plans.length), plans.length)
  }
  await claimSchoolYears(db, regencyCode, at)
  await tx(db, (trx) => matchPayments(trx, { regencyCode, at }))
  await closePaid(db, { regencyCode, actor: 'demo', at }, await toClose(db, regencyCode))
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
    events: plans.length,
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

/** Nine of ten that are paid; by the ids, which are the same each time. */
async function toClose(db: Db, regencyCode: string): Promise<string[]> {
  const rows = await db
    .selectFrom('claim')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('made_by', '=', 'demo')
    .where('state', '=', 'paid')
    .execute()
  return rows.map(({ id }) => id).filter((id) => Number.parseInt(id.slice(0, 4), 16) % 10 > 0)
}

async function* one(bytes: Buffer) {
  yield bytes
}
