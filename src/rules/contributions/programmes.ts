import type { Work } from '../core/work.ts'
import type { ContributionFacts } from './facts.ts'
import { isPublic } from './payers.ts'

/** What an employee has besides JKK and JKM. */
export interface Programmes {
  readonly jht: boolean
  readonly jp: boolean
  readonly jkp: boolean
}

/**
 * The programmes of an employee: as told, else by the size of the employer (Perpres 109/2013 Pasal 6), else all.
 * Whoever is paid from public money and is not an ASN has JKK and JKM, unless told otherwise.
 */
export function programmesOf(work: Work, facts: ContributionFacts): Programmes {
  const size = facts.firmSize ?? (isPublic(facts.payer) ? 'government' : undefined)
  if (size === undefined && (facts.jht === undefined || facts.jp === undefined)) work.ask('firmSize')
  const monthly = facts.wageBasis === undefined || facts.wageBasis === 'monthly'
  const jht = facts.jht ?? (size !== 'micro' && size !== 'government')
  const large = size === undefined || size === 'medium' || size === 'large'
  const jp = facts.jp ?? (large && monthly)
  const fits = jht && (jp || size === 'micro' || size === 'small') && size !== 'government'
  return { jht, jp, jkp: facts.jkp ?? fits }
}
