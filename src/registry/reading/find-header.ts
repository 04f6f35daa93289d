import type { Row } from '../../platform/files/index.ts'
import type { ListKind } from '../api.ts'
import { type HeaderMatch, matchHeader, matchUnder } from './match-header.ts'

export interface Header {
  /** Number of its first row in the sheet, from 1. */
  row: number
  /** One row, or two with group headings above. */
  depth: 1 | 2
  /** By column, from 0; empty where there is none. */
  texts: string[]
  matches: HeaderMatch[]
}

/** How far down a header may stand. */
const reach = 60

/** The row, or pair of rows, in which most columns can be understood. Null when no row looks like a header. */
export function findHeader(rows: readonly Row[], kind: ListKind, only?: number): Header | null {
  let best: { header: Header; score: number } | null = null
  for (const [index, row] of rows.entries()) {
    if (row.number > reach && only === undefined) break
    if (only !== undefined && row.number !== only) continue
    const next = rows[index + 1]
    for (const header of [
      single(row, kind),
      next?.number === row.number + 1 ? pair(row, next, kind) : null,
    ]) {
      if (!header) continue
      const score = scoreOf(header.matches)
      if (score > (best?.score ?? leastScore(header, only))) best = { header, score }
    }
  }
  return best?.header ?? null
}

/** A row is a header when two columns are understood, or all there are; a row the user names always is. */
function leastScore(header: Header, only: number | undefined): number {
  if (only !== undefined) return -1
  const filled = header.matches.filter((_, column) => header.texts[column] !== '')
  return filled.every(({ sure }) => sure === 1) ? 0.9 : 1.4
}

/** Understood columns count; a name or number of a person is a must; the same field twice counts once. */
function scoreOf(matches: readonly HeaderMatch[]): number {
  const sure = new Map<string, number>()
  let foreign = 0
  for (const { field, sure: how } of matches) {
    if (field) sure.set(field, Math.max(sure.get(field) ?? 0, how))
    else if (how === 1) foreign += 0.3
  }
  if (!sure.has('name') && !sure.has('nik') && !sure.has('kpj')) return 0
  return [...sure.values()].reduce((sum, how) => sum + how, 0) + Math.min(foreign, 1)
}

function single(row: Row, kind: ListKind): Header {
  const texts = textsOf(row)
  return { row: row.number, depth: 1, texts, matches: texts.map((text) => matchHeader(text, kind)) }
}

function pair(top: Row, lower: Row, kind: ListKind): Header | null {
  // A title or the name of a section stands alone in its row. Rows of data hold numbers; a heading's second row does not.
  if ([top, lower].some((row) => row.cells.filter((cell) => cell).length < 2)) return null
  if (lower.cells.some((cell) => cell && (cell.kind !== 'text' || /\d{3}/.test(cell.text)))) return null
  const upper = textsOf(top)
  const under = textsOf(lower)
  const width = Math.max(upper.length, under.length)
  const texts: string[] = []
  const matches: HeaderMatch[] = []
  let group = ''
  for (let column = 0; column < width; column += 1) {
    const own = upper[column] ?? ''
    const below = under[column] ?? ''
    if (own !== '') group = own
    else if (below === '') group = ''
    const above = own !== '' ? own : below !== '' ? group : ''
    texts.push([above, below].filter((text) => text !== '').join(' '))
    matches.push(matchUnder(above, below, kind))
  }
  return { row: top.number, depth: 2, texts, matches }
}

function textsOf(row: Row): string[] {
  return Array.from(row.cells, (cell) => cell?.text.trim().replace(/\s+/g, ' ').slice(0, 120) ?? '')
}
