import type { Language } from '../../platform/i18n.ts'
import { evaluate, lawBook, readFacts } from '../../rules/index.ts'
import type { DiffView } from '../api.ts'
import { fitting } from './fitting-facts.ts'
import type { LawUnder } from './law-under.ts'
import { lowestBase, type Profile } from './profiles.ts'

type Death = DiffView['deaths'][number]

/** What a death would give: not by work, and by work; for each segment and wage there is, a member of one year. */
export function compareDeaths(
  profiles: readonly Profile[],
  a: LawUnder,
  b: LawUnder,
  language: Language,
): Death[] {
  const kinds = new Map<string, { segment: string; wage: number | null; memberships: number }>()
  for (const { segment, wage, memberships } of profiles) {
    const key = `${segment} ${wage}`
    const kind = kinds.get(key) ?? { segment, wage, memberships: 0 }
    kind.memberships += memberships
    kinds.set(key, kind)
  }
  const found = [...kinds.values()].flatMap((kind) =>
    deathRules.flatMap((id) => {
      const rule = lawBook.rules.get(id)
      if (!rule) return []
      const [before, after] = [a, b].map((under) => benefitOf(id, kind, under))
      if (!before || !after) return []
      return [{ rule: id, title: rule.title[language], ...kind, before, after }]
    }),
  )
  return condensed(found)
}

const deathRules = ['jkm', 'jkk', 'jkk-death']

function benefitOf(id: string, { segment, wage }: Pick<Profile, 'segment' | 'wage'>, under: LawUnder) {
  const rule = lawBook.rules.get(id)!
  const { on } = under
  const given = fitting(rule.fields, {
    segment: [segment],
    event: ['death', 'died'],
    outcome: ['death', 'died'],
    result: ['death', 'died'],
    diedOn: [on],
    accidentOn: [on],
    eventOn: [on],
    happenedOn: [on],
    memberSince: [`${Number(on.slice(0, 4)) - 1}${on.slice(4).replace('-02-29', '-02-28')}`],
    paidThrough: [on.slice(0, 7)],
    workRelated: [id !== 'jkm'],
    wage: [wage ?? lowestBase],
    income: [wage ?? lowestBase],
    memberships: [1],
  })
  const read = readFacts(rule.fields, given)
  if (!read.ok) return undefined
  const { outcome, total } = evaluate(under.law, rule, read.facts)
  return { outcome, total: total === undefined ? null : Number(total) }
}

/** Where the wage makes no difference there is one row a segment, not one a wage. */
function condensed(rows: readonly Death[]): Death[] {
  const same = (x: Death, y: Death) =>
    x.rule === y.rule &&
    x.segment === y.segment &&
    x.before.outcome === y.before.outcome &&
    x.after.outcome === y.after.outcome &&
    x.before.total === y.before.total &&
    x.after.total === y.after.total
  const kept: Death[] = []
  for (const row of rows) {
    const known = kept.find((each) => same(each, row))
    if (known) known.memberships += row.memberships
    else kept.push({ ...row })
  }
  return kept
}
