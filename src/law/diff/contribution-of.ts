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
  const { segment, payer, programmes, wage } = profile
  // The rule always charges JKK and JKM: a card without them is not a case for it.
  if (programmes.length > 0 && !(programmes.includes('JKK') && programmes.includes('JKM'))) return undefined
  const rule = lawBook.rules.get('contribution')
  if (!rule) return undefined
  const read = readCase(rule, {
    segment,
    month: on.slice(0, 7),
    payer: payers[payer] ?? 'other',
    sector: 'other',
    jkkGroup: 'I',
    jht: programmes.includes('JHT'),
    jp: programmes.includes('JP'),
    jkp: programmes.includes('JKP'),
    upToDate: true,
    jpDeferred: false,
    ...earned(segment, wage ?? undefined, under),
  })
  return read.ok ? amountOf(law, rule, read.facts) : undefined
}

/** A construction project pays by its contract, which no list of people tells: there a wage must be known. */
function earned(segment: string, wage: number | undefined, under: LawUnder) {
  if (segment === 'JAKON') return { wage }
  const amount = wage ?? lowestBase(under)
  return segment === 'BPU' ? { income: amount } : { wage: amount }
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
