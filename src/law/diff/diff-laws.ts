import type { Db } from '../../platform/db/index.ts'
import { type Language, wordsOf } from '../../platform/i18n.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { isDay, rupiahText } from '../../rules/index.ts'
import type { DiffView, LawVersion } from '../api.ts'
import { lawOf } from '../choices/reads.ts'
import { contributionOf } from './contribution-of.ts'
import { compareDeaths } from './deaths.ts'
import { type LawUnder, lawUnder, versionView } from './law-under.ts'
import { lowestBase } from './lowest-base.ts'
import { latestListDay, type Profile, profilesOn } from './profiles.ts'
import { Tallies, Tally } from './tally.ts'

interface Asked {
  a: LawVersion
  b: LawVersion
  asOf?: string | undefined
}

/**
 * Who of the registry pays more and who less a month under B than under A, and what a death would give under both.
 * Each distinct profile of the memberships active on a day is worked out once.
 */
export async function diffLaws(
  db: Db,
  regencyCode: string,
  asked: Asked,
  language: Language,
): Promise<{ ok: true; view: DiffView } | Refusal> {
  const base = await lawOf(db, regencyCode)
  const a = lawUnder(base, asked.a)
  if (!a.ok) return a
  const b = lawUnder(base, asked.b)
  if (!b.ok) return b
  if (asked.asOf !== undefined && !isDay(asked.asOf)) return refusal('invalid-request', { fields: 'asOf' })
  const asOf = asked.asOf ?? (await latestListDay(db, regencyCode))
  if (asOf === null) return refusal('law-no-memberships')
  const { profiles, people } = await profilesOn(db, regencyCode, asOf)
  const t = wordsOf(language)
  const unknownWages = countOf(profiles, ({ wage, segment }) => wage === null && segment !== 'JAKON')
  const byRegency = countOf(profiles, ({ payer }) => payer === 'regency')
  const lowest = lowestBase(b.under)
  const notes = [t('law.diff.whatItIs'), t('law.diff.year'), t('law.diff.facts'), t('law.diff.deathFacts')]
  if (unknownWages > 0 && lowest !== undefined)
    notes.push(t('law.diff.unknownWages', { count: unknownWages, amount: rupiahText(BigInt(lowest)) }))
  if (byRegency > 0) notes.push(t('law.diff.regencyTariff', { count: byRegency }))
  return {
    ok: true,
    view: {
      asOf,
      a: versionView(a.under, language),
      b: versionView(b.under, language),
      people,
      profiles: profiles.length,
      ...tallied(profiles, a.under, b.under),
      deaths: compareDeaths(profiles, a.under, b.under, language),
      notes,
    },
  }
}

const countOf = (profiles: readonly Profile[], which: (profile: Profile) => boolean) =>
  profiles.filter(which).reduce((sum, { memberships }) => sum + memberships, 0)

function tallied(profiles: readonly Profile[], a: LawUnder, b: LawUnder) {
  const total = new Tally()
  const [byGroup, byPayer, bySegment] = [new Tallies(), new Tallies(), new Tallies()]
  for (const profile of profiles) {
    const before = contributionOf(profile, a)
    const after = contributionOf(profile, b)
    const { group, payer, segment, memberships } = profile
    for (const tally of [total, byGroup.of(group), byPayer.of(payer), bySegment.of(segment)])
      tally.add(memberships, before, after)
  }
  return {
    total: total.sums,
    byGroup: byGroup.rows(),
    byPayer: byPayer.rows(),
    bySegment: bySegment.rows(),
  }
}
