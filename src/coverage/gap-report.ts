import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Secrets } from '../platform/crypto.ts'
import type { Db } from '../platform/db/index.ts'
import { type Language, wordsOf } from '../platform/i18n.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import { type PeopleQuery, peopleQuery } from './api.ts'
import { exportPeople } from './export-people.ts'
import { figureOf } from './figures.ts'
import { type Day, type PeopleAsked, queryPeople } from './query-people.ts'
import { resolveDay } from './resolve-day.ts'
import { exportWord } from './words.ts'

export interface GapAsked {
  figure?: string
  asOf?: string
  district?: string
  village?: string
  segment?: string
  group?: string
  q?: string
  limit?: number
  /** A file to write, .xlsx or .csv; without it at most `limit` rows are given back. */
  out?: string
}
interface Tools {
  db: Db
  secrets: Secrets
  regencyCode: string
  actor: string
  language: Language
  at: Date
}

/** The people behind a figure for the terminal: a page of them, or all of them in a file. */
export async function gapReport(
  tools: Tools,
  asked: GapAsked,
): Promise<{ ok: true; data: object; text: string } | Refusal> {
  const { limit, out, ...query } = asked
  const parsed = peopleQuery.safeParse({ figure: 'uncovered', sort: 'village', ...query } as PeopleQuery)
  if (!parsed.success)
    return refusal('invalid-request', {
      fields: parsed.error.issues.map(({ path }) => path.join('.')).join(', '),
    })
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
    return refusal('invalid-request', { fields: 'limit' })
  if (out !== undefined && !/\.(xlsx|csv)$/i.test(out)) return refusal('unsupported-media', { fields: 'out' })
  const day = await resolveDay(tools.db, tools.regencyCode, parsed.data.asOf, tools.at)
  if (!day.ok) return day
  if (out !== undefined && day.asOf !== null)
    return write(tools, { ...day, asOf: day.asOf }, parsed.data, out, limit)
  return list(tools, day, { ...parsed.data, pageSize: limit ?? 20 })
}

async function list(tools: Tools, day: Day, asked: PeopleAsked) {
  const { db, secrets, regencyCode, language } = tools
  const { total, asOf, rows } = await queryPeople(db, secrets, regencyCode, day, asked)
  const word = exportWord(language)
  const lines = rows.map((row) =>
    [
      row.name.padEnd(32),
      (row.nikMask ?? '').padEnd(16),
      (row.birthDate ?? '').padEnd(10),
      `${row.villageName}, ${row.districtName}`.padEnd(36),
      word(`protection.${row.protection}`),
    ].join('  '),
  )
  const text = [...lines, wordsOf(language)('cli.gap.total', { total })].join('\n')
  return { ok: true as const, data: { regency: regencyCode, asOf, figure: asked.figure, total, rows }, text }
}

async function write(
  tools: Tools,
  day: Day & { asOf: string },
  asked: PeopleAsked,
  out: string,
  limit?: number,
) {
  const { db, secrets, language, at } = tools
  const { total, rows } = await exportPeople(db, secrets, tools, day, asked, at, limit)
  const word = exportWord(language)
  const title = `${figureOf(asked.figure).name[language]}, ${day.asOf}`
  // Loaded when wanted: the writer of workbooks is large, and every refresh passes by here.
  const { peopleToCsv, peopleToXlsx } = await import('./write-people.ts')
  const file = /\.csv$/i.test(out) ? peopleToCsv(rows, word) : peopleToXlsx(rows, word, title)
  await pipeline(file, createWriteStream(out))
  const written = Math.min(total, limit ?? total)
  const data = { regency: tools.regencyCode, asOf: day.asOf, figure: asked.figure, total, written, file: out }
  return { ok: true as const, data, text: wordsOf(language)('cli.gap.written', { rows: written, file: out }) }
}
