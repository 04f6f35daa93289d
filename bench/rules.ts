import Engine from 'publicodes'
import { addMonths } from '../src/rules/core/calendar.ts'
import { amountOf, enactedLaw, evaluate, lawBook, type Rule, readCase } from '../src/rules/index.ts'
import { type Bench, fastest, row } from './harness.ts'

const persons = 100_000
/** Enough for a steady rate; all 100,000 would take publicodes half a minute. */
const toyPersons = 5000
const month = '2026-02'

/** Mixed own-account workers: thirty incomes, memberships of nought to forty months. */
const incomeOf = (index: number) => 800_000 + (index % 30) * 137_000
const monthsOf = (index: number) => 1 + (index % 40)

/**
 * What is counted is one question answered: a month's contribution, or what a family is owed after a death.
 * Both sides answer both for each person; publicodes a toy of them, without dates, findings or citations.
 */
export const bench: Bench = {
  name: 'rules',
  about: 'contribution and death benefit of 100,000 mixed persons, beside the same toy model in publicodes',
  async run(report) {
    const [contribution, jkm] = [casesOf('contribution', contributionFacts), casesOf('jkm', deathFacts)]
    const cases = [contribution, jkm]
    const each = (work: (rule: Rule, facts: never) => unknown) => async () => {
      for (const { rule, facts } of cases) for (const one of facts) work(rule, one as never)
    }
    const rate = (answers: number, milliseconds: number) => (answers * 1000) / milliseconds

    const toy = rate(toyPersons * 2, await fastest(3, async () => askToy()))
    const explained = await fastest(
      3,
      each((rule, facts) => evaluate(enactedLaw, rule, facts)),
    )
    report(row('explained: findings, lines, citations', rate(persons * 2, explained), '1/s', toy))
    const plain = await fastest(
      3,
      each((rule, facts) => amountOf(enactedLaw, rule, facts)),
    )
    report(row('plain: the amount alone', rate(persons * 2, plain), '1/s', toy))
  },
}

function casesOf(id: string, jsonOf: (index: number) => unknown) {
  const rule = lawBook.rules.get(id)
  if (!rule) throw new Error(`no rule ${id}`)
  const facts = Array.from({ length: persons }, (_, index) => {
    const read = readCase(rule, jsonOf(index))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    return read.facts
  })
  return { rule, facts }
}

function contributionFacts(index: number) {
  return { segment: 'BPU', month, income: incomeOf(index), payer: 'self', sector: 'other' }
}

function deathFacts(index: number) {
  const memberSince = `${addMonths(month, 1 - monthsOf(index))}-01`
  return { segment: 'BPU', memberSince, paidThrough: month, diedOn: `${month}-20`, workRelated: false }
}

function askToy() {
  for (let index = 0; index < toyPersons; index += 1) {
    toyEngine.setSituation({ income: incomeOf(index), months: monthsOf(index) })
    toyEngine.evaluate('contribution')
    toyEngine.evaluate('death')
  }
}

const waited = (amount: string | number) => ({
  variations: [{ si: 'months >= 3', alors: amount }, { sinon: 0 }],
})
const toyEngine = new Engine({
  income: { 'valeur par défaut': 1_000_000 },
  months: { 'valeur par défaut': 12 },
  base: { grille: { assiette: 'income', tranches: toyTiers() } },
  work: { valeur: 'base * 1%' },
  life: { valeur: 6800 },
  contribution: { somme: ['work', 'life'] },
  grant: waited(20_000_000),
  periodic: waited('24 * 500000'),
  funeral: { valeur: 10_000_000 },
  death: { somme: ['grant', 'periodic', 'funeral'] },
})

/** As many steps as the law's table has. */
function toyTiers() {
  const steps = Array.from({ length: 32 }, (_, index) => ({
    montant: 1_000_000 + index * 200_000,
    plafond: 1_100_000 + index * 200_000,
  }))
  return [...steps, { montant: 20_700_000 }]
}
