import { amountOf, lawBook, readFacts } from '../../rules/index.ts'
import { fitting } from './fitting-facts.ts'
import type { LawUnder } from './law-under.ts'
import { lowestBase, type Profile } from './profiles.ts'

/** What is paid a month for a membership; undefined where the law gives nothing from what the lists say. */
export function contributionOf(profile: Profile, { law, on }: LawUnder): bigint | undefined {
  const rule = lawBook.rules.get('contribution')
  if (!rule) return undefined
  const { segment, programmes } = profile
  // A construction project pays by its contract, which no list of people tells.
  const wage = profile.wage ?? (segment === 'JAKON' ? undefined : lowestBase)
  const given = fitting(rule.fields, {
    segment: [segment],
    month: [on.slice(0, 7)],
    payer: [payers[profile.payer] ?? 'other'],
    income: [wage],
    wage: [wage],
    sector: ['other'],
    jkkGroup: ['I'],
    jht: [programmes.includes('JHT')],
    jp: [programmes.includes('JP')],
    jkp: [programmes.includes('JKP')],
    upToDate: [true],
    jpDeferred: [false],
  })
  const read = readFacts(rule.fields, given)
  return read.ok ? amountOf(law, rule, read.facts) : undefined
}

const payers: Readonly<Record<string, string>> = {
  regency: 'apbd',
  village: 'apbdes',
  employer: 'employer',
  self: 'self',
  project: 'employer',
}
