import { amountOf, evaluate, lawBook, readCase } from '../../rules/index.ts'
import type { LawUnder } from './law-under.ts'
import { lowestBase } from './lowest-base.ts'
import type { Profile } from './profiles.ts'

/** Whose money it is, in the words of the rule. */
const payers: Readonly<Record<string, string>> = {
  regency: 'apbd',
  village: 'apbdes',
  employer: 'employer',
  self: 'self',
  project: 'employer',
}

/** What is paid a month for a membership; undefined where the law gives nothing from what the lists say. */
export function contributionOf(profile: Profile, under: LawUnder): bigint | undefined {
  const { law, on } = under
  const { segment, payer, programmes } = profile
  // The rule always charges JKK and JKM: a card without them is not a case for it.
  if (programmes.length > 0 && !(programmes.includes('JKK') && programmes.includes('JKM'))) return undefined
  const rule = lawBook.rules.get('contribution')
  if (!rule) return undefined
  const told = { segment, month: on.slice(0, 7), payer: payers[payer] ?? 'other' }
  const read = readCase(rule, { ...told, ...factsOf(profile, under) })
  return read.ok ? amountOf(law, rule, read.facts) : undefined
}

/**
 * What the rule looks at in a segment, from what a list tells. A construction project pays by its contract, and a migrant
 * worker by how he goes, which no list of people tells: of a project the wages must be known.
 */
function factsOf({ segment, programmes, wage }: Profile, under: LawUnder): object {
  const amount = wage ?? lowestBase(under)
  // No programmes on the list is not having none.
  const has = (programme: string) => (programmes.length > 0 ? programmes.includes(programme) : undefined)
  const relief = { sector: 'other', upToDate: true }
  switch (segment) {
    case 'BPU':
      return { ...relief, income: amount, jht: has('JHT') }
    case 'JAKON':
      return { upToDate: true, wage }
    case 'PMI':
      return {}
    default:
      return {
        ...relief,
        wage: amount,
        jkkGroup: 'I',
        jht: has('JHT'),
        jp: has('JP'),
        jkp: has('JKP'),
        jpDeferred: false,
      }
  }
}

/** The base of the tier of an income: what an own-account worker pays on, and is paid by. */
export function baseOf(income: number, under: LawUnder): number {
  const { law, on } = under
  const rule = lawBook.rules.get('contribution')!
  const read = readCase(rule, {
    segment: 'BPU',
    month: on.slice(0, 7),
    income,
  })
  const findings = read.ok ? evaluate(law, rule, read.facts).findings : []
  return Number(findings.find(({ test }) => test.id === 'iuran.bpu.dasar')?.seen ?? income)
}
