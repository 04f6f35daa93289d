import { sql } from 'kysely'
import { v7 } from 'uuid'
import { recordAct } from '../../access/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { dayOf } from '../../platform/day.ts'
import { type Db, txUnlessRefused } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { matchPayments } from '../matching/match-payments.ts'
import { findPeople } from './find-people.ts'
import { type ReadPayment, readPayments } from './read-payments.ts'
import { sameBeneficiary } from './same-beneficiary.ts'
import { nameBeneficiaries, storePayments, type Told } from './store.ts'
import { sortTold } from './told-before.ts'
import type { BenefitProgramme, FaultCode } from './words.ts'

export interface Given {
  fileName: string
  sha256: string
  bytes: Buffer
  from: string
  until: string
}
export interface Entered {
  ok: true
  rows: number
  amount: number
  people: number
  byProgramme: { programme: BenefitProgramme; rows: number; amount: number }[]
  /** Rows an earlier file had told already; they are not entered twice. */
  skipped: number
  /** Of those, rows of the file that only the name says are told already: somebody is to look at them. */
  alike: number[]
  faults: { row: number; code: FaultCode }[]
  applied: boolean
}
interface Acting {
  regencyCode: string
  actor: string
  at: Date
}

/**
 * Looks at a file of payments, and enters it when told to: whole, or not at all while a row is at fault. The same file is
 * refused the second time; rows that a file before told already are left out, so that lists may overlap.
 */
export async function enterPayments(
  { db, key }: { db: Db; key: Pick<Secrets, 'index' | 'nikIndex' | 'seal'> },
  acting: Acting,
  { fileName, sha256, bytes, from, until }: Given,
  { apply }: { apply: boolean },
): Promise<Entered | Refusal> {
  if (until < from || until > dayOf(acting.at)) return refusal('benefit-period')
  const read = await readPayments(bytes, { from, until })
  if (!read.ok) return read
  const { regencyCode, actor, at } = acting
  return txUnlessRefused(db, async (trx): Promise<Entered | Refusal> => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`benefits ${regencyCode}`}, 0))`.execute(trx)
    const before = await trx
      .selectFrom('benefit_import')
      .select('id')
      .where('regency_code', '=', regencyCode)
      .where('sha256', '=', sha256)
      .where('undone_at', 'is', null)
      .executeTakeFirst()
    if (before) return refusal('benefit-import-done')
    const { fresh, skipped, alike } = await sortTold(trx, regencyCode, read.payments.map(keyed(key)))
    if (fresh.length === 0 && read.faults.length === 0) return refusal('benefit-import-done')
    const sums = summed(fresh, skipped, alike, read.faults)
    if (!apply || read.faults.length > 0) return { ...sums, applied: false }
    const id = v7()
    await trx
      .insertInto('benefit_import')
      .values({
        regency_code: regencyCode,
        id,
        file_name: fileName,
        sha256,
        from_day: from,
        until_day: until,
        rows: sums.rows,
        amount: sums.amount,
        skipped,
        entered_by: actor,
        entered_at: at,
      })
      .execute()
    await storePayments(trx, regencyCode, id, fresh, key)
    await nameBeneficiaries(trx, regencyCode)
    await findPeople(trx, regencyCode)
    await matchPayments(trx, acting)
    await recordAct(trx, {
      ...acting,
      action: 'benefits.imported',
      subjectKind: 'benefits',
      subjectId: id,
      detail: { rows: sums.rows, amount: sums.amount },
    })
    return { ...sums, applied: true }
  })
}

/** A payment with what it is known again by. */
const keyed = (key: Pick<Secrets, 'index' | 'nikIndex'>) => (one: ReadPayment) => {
  const { programme, paidOn, amount, kpj, nik, search, birthDate } = one
  const said = [programme, paidOn, amount, kpj ?? nik ?? `${search} ${birthDate}`].join('|')
  return { ...one, contentKey: key.index('content', said), nikIndex: nik === null ? null : key.nikIndex(nik) }
}

function summed(
  fresh: readonly Told[],
  skipped: number,
  alike: number[],
  faults: Entered['faults'],
): Omit<Entered, 'applied'> {
  const sums = new Map<BenefitProgramme, Entered['byProgramme'][number]>()
  for (const { programme, amount } of fresh) {
    const sum = sums.get(programme) ?? { programme, rows: 0, amount: 0 }
    sums.set(programme, { programme, rows: sum.rows + 1, amount: sum.amount + amount })
  }
  const byProgramme = [...sums.values()].sort((a, b) => b.amount - a.amount)
  return {
    ok: true,
    rows: fresh.length,
    amount: byProgramme.reduce((sum, { amount }) => sum + amount, 0),
    people: new Set(sameBeneficiary(fresh)).size,
    byProgramme,
    skipped,
    alike,
    faults,
  }
}
