import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { Language } from '../../platform/i18n.ts'
import { addMonths } from '../../rules/index.ts'
import type { ProjectionAsked, ProjectionView } from './api.ts'
import { costUntil, type Mix, mixOf, monthlyFor } from './cost.ts'
import { type MonthEnd, monthEndsOf, unbroken } from './history.ts'
import { type Indicator, nationalTargets } from './national.ts'
import { type Pace, paceOf, reached } from './pace.ts'

type Shown = ProjectionView['indicators'][number]

/** When everybody is protected at the present pace, and what another pace or a chosen month would take. */
export async function getProjection(
  db: Db,
  regencyCode: string,
  { by }: ProjectionAsked,
  language: Language,
): Promise<ProjectionView> {
  const months = unbroken(await monthEndsOf(db, regencyCode))
  const latest = months.at(-1)
  if (!latest) return nothing
  const month = latest.asOf.slice(0, 7)
  const pace = paceOf(months.map(({ active }) => active))
  const official = await officialOf(db, regencyCode)
  const told = { months, month, pace, language }
  const indicators = [
    indicatorOf(told, 'ucj', { over: 'registry', universe: latest.universe, target: null }),
    ...(official.universe === null
      ? []
      : [
          indicatorOf(told, 'ucj', {
            over: 'official',
            universe: official.universe,
            target: official.target,
          }),
        ]),
    indicatorOf(told, 'own-account', {
      over: 'registry',
      universe: latest.ownAccount.universe,
      target: null,
    }),
  ]
  const mix = await mixOf(db, regencyCode, latest.asOf, addMonths(month, 1))
  return {
    asOf: latest.asOf,
    months: months.map(({ asOf, active, universe }) => ({ asOf, active, universe })),
    indicators,
    pace: pace
      ? { months: pace.changes.length, mean: pace.mean / 10, low: pace.low / 10, high: pace.high / 10 }
      : null,
    mix,
    scenarios: scenariosOf(month, indicators[0]!.missing, pace, mix, by),
  }
}

interface Told {
  months: readonly MonthEnd[]
  month: string
  pace: Pace | undefined
  language: Language
}

/** One percentage with its own sum above and below the line, its own goal, and the national targets of that very indicator. */
function indicatorOf(
  { months, month, pace, language }: Told,
  indicator: Indicator,
  { over, universe, target }: { over: Shown['over']; universe: number; target: number | null },
): Shown {
  const counts = months.map((one) => (indicator === 'ucj' ? one.active : one.ownAccount.active))
  const active = counts.at(-1)!
  const goal = target ?? universe
  const own = indicator === 'ucj' ? pace : paceOf(counts)
  return {
    indicator,
    over,
    active,
    universe,
    percent: universe === 0 ? 0 : Math.round((active * 10_000) / universe),
    goal,
    goalBy: target === null ? 'universe' : 'target',
    missing: Math.max(0, goal - active),
    reached: own ? reached(month, Math.max(0, goal - active), own) : null,
    plans: nationalTargets
      .filter((one) => one.indicator === indicator)
      .map(({ note, indicator: _, ...plan }) => ({ ...plan, note: note[language] })),
  }
}

function scenariosOf(
  month: string,
  missing: number,
  pace: Pace | undefined,
  mix: readonly Mix[],
  by: string | undefined,
): ProjectionView['scenarios'] {
  const cost = (peopleAMonth: number, until: string | null) => {
    const aMonth = monthlyFor(mix, missing)
    if (aMonth === null) return null
    const months = until === null ? null : monthsBetween(month, until)
    return {
      untilThen: months === null ? null : costUntil(mix, { aMonth: peopleAMonth, most: missing, months }),
      aYear: aMonth * 12,
    }
  }
  const at = (code: 'pace' | 'double', times: number): ProjectionView['scenarios'][number] => {
    if (!pace)
      return {
        code,
        peopleAMonth: null,
        reached: { month: null, earliest: null, latest: null },
        cost: cost(0, null),
      }
    const faster = { ...pace, mean: pace.mean * times, low: pace.low * times, high: pace.high * times }
    const when = reached(month, missing, faster)
    const peopleAMonth = Math.round(faster.mean / 10)
    return { code, peopleAMonth, reached: when, cost: cost(Math.max(0, peopleAMonth), when.month) }
  }
  const chosen = by && by > month ? Math.ceil(missing / monthsBetween(month, by)) : undefined
  return [
    at('pace', 1),
    ...(chosen === undefined
      ? []
      : [
          {
            code: 'by' as const,
            peopleAMonth: chosen,
            reached: { month: by!, earliest: by!, latest: by! },
            cost: cost(chosen, by!),
          },
        ]),
    at('double', 2),
  ]
}

const monthsBetween = (from: string, until: string) =>
  (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(until.slice(5, 7)) -
  Number(from.slice(5, 7))

/** The latest official universe and target of all segments, if they were entered. */
async function officialOf(db: Db, regencyCode: string) {
  const { rows } = await sql<{ indicator: string; value: number }>`
    select distinct on (indicator) indicator, value from official_total
    where regency_code = ${regencyCode} and segment = 'ALL' and withdrawn_at is null and indicator in ('universe', 'target')
    order by indicator, as_of desc, entered_at desc, id desc`.execute(db)
  const latest = (indicator: string) => rows.find((row) => row.indicator === indicator)?.value ?? null
  return { universe: latest('universe'), target: latest('target') }
}

const nothing: ProjectionView = { asOf: null, months: [], indicators: [], pace: null, mix: [], scenarios: [] }
