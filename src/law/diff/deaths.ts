import type { Language } from '../../platform/i18n.ts'
import { evaluate, lawBook, readCase } from '../../rules/index.ts'
import type { DiffView } from '../api.ts'
import { baseOf } from './contribution-of.ts'
import type { LawUnder } from './law-under.ts'
import { lowestBase } from './lowest-base.ts'
import type { Profile } from './profiles.ts'

type Death = DiffView['deaths'][number]
type Kind = Pick<Death, 'segment' | 'wage' | 'memberships'>

/** The facts of a death on the day of the version: a member of a year, paid up, no children. */
const deaths: Readonly<Record<string, (kind: Kind, under: LawUnder) => Record<string, unknown>>> = {
  jkm: ({ segment }, { on }) => ({
    segment,
    diedOn: on,
    memberSince: aYearBefore(on),
    paidThrough: on.slice(0, 7),
    workRelated: false,
  }),
  jkk: ({ segment, wage }, under) => ({
    segment,
    happenedOn: under.on,
    paidThrough: under.on.slice(0, 7),
    workRelated: true,
    result: 'died',
    wage: wage ?? lowestBase(under),
  }),
}

/** What a death gives, not by work and by work, for each segment and tier of wages there is. */
export function compareDeaths(
  profiles: readonly Profile[],
  a: LawUnder,
  b: LawUnder,
  language: Language,
): Death[] {
  const kinds = kindsOf(profiles, a)
  const found = Object.keys(deaths).flatMap((id) => {
    const rule = lawBook.rules.get(id)
    if (!rule) return []
    return kinds.map((kind) => ({
      rule: id,
      title: rule.title[language],
      ...kind,
      before: benefitOf(id, kind, a),
      after: benefitOf(id, kind, b),
    }))
  })
  return condensed(found)
}

/** Wages as the base of their tier, the same under both laws; a list may hold as many wages as people. */
function kindsOf(profiles: readonly Profile[], under: LawUnder): Kind[] {
  const kinds = new Map<string, Kind>()
  const bases = new Map<number, number>()
  for (const { segment, wage: told, memberships } of profiles) {
    const wage = told === null ? null : (bases.get(told) ?? baseOf(told, under))
    if (told !== null && wage !== null) bases.set(told, wage)
    const key = `${segment} ${wage}`
    const kind = kinds.get(key) ?? { segment, wage, memberships: 0 }
    kind.memberships += memberships
    kinds.set(key, kind)
  }
  return [...kinds.values()]
}

/** Facts the rule cannot take, as a segment not told, leave the answer open. */
function benefitOf(id: string, kind: Kind, under: LawUnder): Death['before'] {
  const rule = lawBook.rules.get(id)!
  const read = readCase(rule, deaths[id]!(kind, under))
  if (!read.ok) return { outcome: 'unknown', total: null }
  const { outcome, total } = evaluate(under.law, rule, read.facts)
  return { outcome, total: total === undefined ? null : Number(total) }
}

/** Where the wage makes no difference there is one row a segment, not one a wage. */
function condensed(rows: readonly Death[]): Death[] {
  const kept = new Map<string, Death>()
  for (const row of rows) {
    const key = JSON.stringify([row.rule, row.segment, row.before, row.after])
    const known = kept.get(key)
    if (known) {
      known.memberships += row.memberships
      if (known.wage !== row.wage) known.wage = null
    } else kept.set(key, { ...row })
  }
  return [...kept.values()]
}

function aYearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`.replace('-02-29', '-02-28')
}
