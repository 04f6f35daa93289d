import type { Tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { ClaimLetter, LetterAsked } from './api.ts'
import { type Case, coverOf, owedOf, receiptOf, refusalOf } from './letter-of.ts'

/** What a letter of this kind says of a case; refused where the case gives it nothing to say. */
export async function compose(
  trx: Tx,
  regencyCode: string,
  one: Case,
  { kind, claimId }: LetterAsked,
): Promise<{ ok: true; letter: ClaimLetter } | Refusal> {
  const { event, frame } = one
  const empty = refusal('claim-letter-empty', { number: event.number })
  if (kind === 'owed') {
    const letter = owedOf(one, [frame.office, frame.address].filter(Boolean).join(', '))
    return letter.owed.length + letter.later.length > 0 ? { ok: true, letter } : empty
  }
  if (kind === 'receipt') {
    const letter = receiptOf(one, event.reporterName || '……………………………………')
    return letter.papers.some(({ has }) => has) ? { ok: true, letter } : empty
  }
  const claim = one.claims.find(({ id }) => id === claimId)
  if (!claim) return refusal('invalid-request', { fields: 'claimId' })
  if (kind === 'cover') return { ok: true, letter: coverOf(one, claim, await branchOf(trx, regencyCode)) }
  return claim.outcome === 'refused' ? { ok: true, letter: refusalOf(one, claim) } : empty
}

/** The branch by the name its office has here, without what a letter to it says anyway. */
async function branchOf(trx: Tx, regencyCode: string): Promise<{ branch: string; branchAddress: string }> {
  const office = await trx
    .selectFrom('office')
    .select('name')
    .where('regency_code', '=', regencyCode)
    .where('kind', '=', 'bpjs')
    .orderBy('created_at')
    .executeTakeFirst()
  const branch = (office?.name ?? '').replace(/^.*\b(Ketenagakerjaan|Cabang)\b\s*/i, '')
  return { branch, branchAddress: branch && `di ${branch}` }
}
