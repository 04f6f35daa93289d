import type { Db } from '../platform/db/index.ts'
import { type Language, wordsOf } from '../platform/i18n.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import { getBridge } from './get-bridge.ts'
import { getAreas, getBreakdown, getCoverage } from './reads.ts'
import { bridgeOf, listOf, type Row, tableOf } from './report-text.ts'
import { resolveDay } from './resolve-day.ts'
import { exportWord } from './words.ts'

export type CoverageBy = 'district' | 'village' | 'segment' | 'group'

/** The figures for the terminal: flat integers as data, a table as text. */
export async function coverageReport(
  db: Db,
  regencyCode: string,
  asked: { asOf?: string; by?: CoverageBy; bridge?: boolean },
  at: Date,
  language: Language,
): Promise<{ ok: true; data: object; text: string } | Refusal> {
  if (asked.asOf !== undefined && !isDay(asked.asOf)) return refusal('invalid-request', { fields: 'as-of' })
  const day = await resolveDay(db, regencyCode, asked.asOf, at)
  if (!day.ok) return day
  const { figures, expected, ...state } = await getCoverage(db, regencyCode, day.asOf)
  const rows = asked.by ? await rowsBy(db, regencyCode, day.asOf, asked.by, language) : undefined
  const bridge = (await getBridge(db, regencyCode, day.asOf)).steps
  const data = {
    regency: regencyCode,
    ...state,
    ...figures,
    expected,
    bridge,
    ...(rows && { by: asked.by, rows }),
  }
  if (day.asOf === null) return { ok: true, data, text: wordsOf(language)('cli.coverage.none') }
  if (rows) return { ok: true, data, text: tableOf(rows, language) }
  if (asked.bridge) return { ok: true, data, text: bridgeOf(bridge, language) }
  return { ok: true, data, text: listOf(figures, expected, day.asOf, language) }
}

async function rowsBy(
  db: Db,
  regencyCode: string,
  asOf: string | null,
  by: CoverageBy,
  language: Language,
): Promise<Row[]> {
  if (by === 'segment' || by === 'group') {
    const word = exportWord(language)
    const { rows } = await getBreakdown(db, regencyCode, asOf, by, {})
    return rows.map(({ code, figures }) => ({ code, name: code && word(`${by}.${code}`), ...figures }))
  }
  const { districts } = await getAreas(db, regencyCode, asOf, true)
  const areas = by === 'district' ? districts : districts.flatMap((district) => district.villages)
  return areas.map(({ code, name, figures, expectedUncovered }) => ({
    code,
    name,
    ...figures,
    expectedUncovered,
  }))
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
