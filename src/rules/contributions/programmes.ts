import type { Work } from '../core/work.ts'
import { villageStaff } from './doubts.ts'
import type { ContributionFacts } from './facts.ts'
import { isPublic } from './payers.ts'

/** What an employee has besides JKK and JKM. */
export interface Programmes {
  readonly jht: boolean
  readonly jp: boolean
  readonly jkp: boolean
}

type Known = Partial<Pick<Programmes, 'jht' | 'jp'>>
const two: Known = { jht: false, jp: false }
const nothing: Known = {}
const byDecision = {
  id: 'Pekerja non-ASN wajib ikut JKK dan JKM; JHT bila ditetapkan instansinya (Permenaker 1/2025). Bila ikut JHT atau JP, isi keduanya.',
  en: 'Non-ASN staff must have JKK and JKM; JHT if their office decides so (Permenaker 1/2025). With JHT or JP, fill them in.',
}

/**
 * The programmes of an employee: as told, else what the size of the employer makes mandatory (Perpres 109/2013
 * Pasal 6). They decide the sum, so what is not known is asked for, whoever pays.
 * @returns nothing while they are not known
 */
export function programmesOf(work: Work, facts: ContributionFacts): Programmes | undefined {
  const { firmSize: size } = facts
  const told = facts.jht !== undefined && facts.jp !== undefined
  const known = told ? nothing : mandatory(work, facts)
  const [jht, jp] = [facts.jht ?? known.jht, facts.jp ?? known.jp]
  if (jht === undefined || jp === undefined) {
    if (size === undefined) work.ask('firmSize')
    if (size !== undefined && jht === undefined) work.ask('jht')
    if (size !== undefined && jp === undefined) work.ask('jp')
    return undefined
  }
  const office = size === undefined ? isPublic(facts.payer) : size === 'government' || size === 'village'
  const fits = jht && !office && (jp || size === 'micro' || size === 'small')
  return { jht, jp, jkp: facts.jkp ?? fits }
}

function mandatory(work: Work, facts: ContributionFacts): Known {
  switch (facts.firmSize) {
    case 'micro':
      return two
    case 'small':
      return { jht: true, jp: false }
    case 'medium':
    case 'large':
      return { jht: true, jp: byTheMonth(facts) }
    case 'government':
      work.note(byDecision)
      if (facts.jht === undefined) work.ask('jht')
      return two
    case 'village':
      return ofTheVillage(work, facts)
    case undefined:
      return nothing
  }
}

/** JP goes by the wage of a month: whether who earns by the day or the piece has it must be told. */
function byTheMonth({ wageBasis, tariffBase }: ContributionFacts): true | undefined {
  return wageBasis === undefined || wageBasis === 'monthly' || tariffBase !== undefined ? true : undefined
}

function ofTheVillage(work: Work, facts: ContributionFacts): Known {
  const read = work.read(villageStaff)
  if (read === 'ask') return nothing
  return read === 'two' ? two : { jht: true, jp: byTheMonth(facts) }
}
