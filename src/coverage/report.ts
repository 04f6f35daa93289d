import type { Db } from '../platform/db/index.ts'
import { type Language, wordsOf } from '../platform/i18n.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { FigureValues } from './api.ts'
import { catalogue } from './figures.ts'
import { getAreas, getBreakdown, getCoverage } from './reads.ts'
import { resolveDay } from './resolve-day.ts'
import { exportWord } from './words.ts'

export type CoverageBy = 'district' | 'village' | 'segment' | 'group'
type Row = { code: string; name: string } & FigureValues

/** The figures for the terminal: flat integers as data, a table as text. */
export async function coverageReport(
  db: Db,
  regencyCode: string,
  asked: { asOf?: string; by?: CoverageBy },
  at: Date,
  language: Language,
): Promise<{ ok: true; data: object; text: string } | Refusal> {
  if (asked.asOf !== undefined && !isDay(asked.asOf)) return refusal('invalid-request', { fields: 'as-of' })
  const day = await resolveDay(db, regencyCode, asked.asOf, at)
  if (!day.ok) return day
  const { figures, ...state } = await getCoverage(db, regencyCode, day.asOf)
  const rows = asked.by ? await rowsBy(db, regencyCode, day.asOf, asked.by, language) : undefined
  const data = { regency: regencyCode, ...state, ...figures, ...(rows && { by: asked.by, rows }) }
  if (day.asOf === null) return { ok: true, data, text: wordsOf(language)('cli.coverage.none') }
  return { ok: true, data, text: rows ? tableOf(rows, language) : listOf(figures, day.asOf, language) }
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
  const { districts } = await getAreas(db, regencyCode, asOf)
  const areas = by === 'district' ? districts : districts.flatMap((district) => district.villages)
  return areas.map(({ code, name, figures }) => ({ code, name, ...figures }))
}

const people = (language: Language) => new Intl.NumberFormat(wordsOf(language)('serve.locale'))

function listOf(figures: FigureValues, asOf: string, language: Language): string {
  const number = people(language)
  const shown = catalogue.map(({ id, name, unit }) => {
    const value = unit === 'people' ? number.format(figures[id]) : `${number.format(figures[id] / 100)} %`
    return [name[language], value] as const
  })
  const width = Math.max(...shown.map(([name]) => name.length))
  return [asOf, ...shown.map(([name, value]) => `${name.padEnd(width)}  ${value.padStart(9)}`)].join('\n')
}

const inTable = ['universe', 'active', 'uncovered', 'financedByRegency', 'toReview'] as const

function tableOf(rows: Row[], language: Language): string {
  const t = wordsOf(language)
  const number = people(language)
  const names = new Map(catalogue.map((figure) => [figure.id, figure.name[language]]))
  const head = [t('cli.coverage.code'), t('cli.coverage.name'), ...inTable.map((id) => names.get(id) ?? id)]
  const body = rows.map((row) => [
    row.code,
    row.name || t('cli.coverage.unknown'),
    ...inTable.map((id) => number.format(row[id])),
  ])
  const widths = head.map((_, i) => Math.max(...[head, ...body].map((line) => line[i]!.length)))
  const line = (cells: string[]) =>
    cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')
  return [head, ...body].map(line).join('\n')
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
