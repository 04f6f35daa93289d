import { may } from '../../access/questions.ts'
import { getBenefits } from '../../claims/questions.ts'
import {
  getAreas,
  getBreakdown,
  getBridge,
  getCoverage,
  getNextSteps,
  getTrend,
  resolveDay,
} from '../../coverage/questions.ts'
import { getBudget, getRadar } from '../../financing/questions.ts'
import { assessCase, lawOf } from '../../law/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Refusal } from '../../platform/problem.ts'
import { getComparison } from '../compare/reads.ts'

export interface BriefingAsked {
  regencyCode: string
  /** Day of the meeting: figures are those of the last day that has any. */
  on?: string | undefined
  role: string
  at: Date
}

/** All a briefing says, as the screens and the API say it on that day; what the reader may not see is null. */
export async function readBriefing(db: Db, { regencyCode, on, role, at }: BriefingAsked) {
  const latest = await resolveDay(db, regencyCode, undefined, at)
  if (!latest.ok) return latest
  const later = on !== undefined && latest.asOf !== null && on > latest.asOf
  const day = later ? latest : await resolveDay(db, regencyCode, on, at)
  if (!day.ok) return day
  const { asOf } = day
  if (asOf === null) return { ok: false, problem: 'not-found' } satisfies Refusal
  const seesBudget = may(role, 'budget.read')
  const regency = await db
    .selectFrom('regency')
    .select('name')
    .where('code', '=', regencyCode)
    .executeTakeFirst()
  const { figures } = await getCoverage(db, regencyCode, asOf)
  const { districts } = await getAreas(db, regencyCode, asOf)
  const { points } = await getTrend(db, regencyCode, latest.asOf)
  return {
    ok: true as const,
    briefing: {
      regencyCode,
      regency: regency?.name ?? regencyCode,
      on: on ?? asOf,
      asOf,
      figures,
      trend: points.filter((point) => point.asOf <= asOf),
      bridge: (await getBridge(db, regencyCode, asOf)).steps,
      districts: districts.filter(({ code }) => code !== ''),
      elsewhere: districts.filter(({ code }) => code === ''),
      comparison: await getComparison(db, regencyCode, asOf, 100),
      segments: (await getBreakdown(db, regencyCode, asOf, 'segment', {})).rows,
      steps: await getNextSteps(db, regencyCode, asOf),
      price: await priceOf(db, regencyCode, on ?? asOf),
      radar: seesBudget ? await getRadar(db, regencyCode, asOf) : null,
      budget: seesBudget ? await getBudget(db, regencyCode, Number((on ?? asOf).slice(0, 4))) : null,
      benefits: may(role, 'claims.totals')
        ? await getBenefits(db, regencyCode, { role, seesBudget: false })
        : null,
    },
  }
}
type Read = Extract<Awaited<ReturnType<typeof readBriefing>>, { ok: true }>
export type Briefing = Read['briefing']

/** What a month of JKK and JKM costs the budget for one own-account worker at the lowest base. */
async function priceOf(db: Db, regencyCode: string, on: string): Promise<Price | null> {
  const month = on.slice(0, 7)
  const facts = {
    month,
    segment: 'BPU',
    payer: 'apbd',
    sector: 'other',
    upToDate: true,
    income: 1_000_000,
    jht: false,
  }
  const found = assessCase(await lawOf(db, regencyCode), 'contribution', facts, 'id')
  if (!found.ok || found.view.total === null) return null
  const cites = found.view.lines.map(({ citation }) => `${citation.instrument} ${citation.pinpoint}`)
  return { month, each: found.view.total, cite: [...new Set(cites)].join('; ') }
}
export interface Price {
  month: string
  each: number
  cite: string
}
