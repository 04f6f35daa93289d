import type { XmlHandlers } from '../xml.ts'
import { parseElement } from '../xml.ts'
import type { RawCell } from './cell.ts'
import { unescapeEntities } from './unescape-text.ts'

export interface RawRow {
  number: number | null
  cells: (RawCell & { reference: string | null })[]
}

const head = /^<row((?: [A-Za-z0-9:]+="[^"<>]*")*)\s?(\/)?>/
const plainCell =
  /<c((?: [a-z]+="[^"<>&]*")*)(?:\/>|>(?:<f[^<>]*(?:\/>|>([^<]*)<\/f>))?(?:<v>([^<]*)<\/v>|<v ?\/>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)?<\/c>)/y

/** The cells of one `<row>…</row>`: by pattern when it has the usual shape, else by the strict parser. */
export function rowCells(xml: string, part: string): RawRow {
  return usual(xml) ?? unusual(xml, part)
}

function usual(xml: string): RawRow | null {
  const opening = head.exec(xml)
  if (!opening) return null
  const number = attribute(opening[1]!, 'r')
  const row: RawRow = { number: number === null ? null : Number(number), cells: [] }
  if (opening[2]) return row
  const end = xml.length - '</row>'.length
  let at = opening[0].length
  while (at < end) {
    plainCell.lastIndex = at
    const found = plainCell.exec(xml)
    if (!found) return null
    at = plainCell.lastIndex
    const attributes = found[1]!
    const formula = xml.startsWith('><f', found.index + 2 + attributes.length)
    if (found[3] === undefined && found[4] === undefined && !formula) {
      row.cells.push({ ...empty, reference: attribute(attributes, 'r') })
      continue
    }
    const value = unescapeEntities(found[3] ?? '')
    const inline = unescapeEntities(found[4] ?? '')
    if (value === null || inline === null) return null
    row.cells.push({
      reference: attribute(attributes, 'r'),
      type: attribute(attributes, 't') ?? 'n',
      style: Number(attribute(attributes, 's') ?? -1),
      value,
      inline,
      formula,
    })
  }
  return at === end ? row : null
}

const empty: RawCell = { type: 'n', style: -1, value: '', inline: '', formula: false }

function attribute(attributes: string, name: string): string | null {
  const at = attributes.indexOf(` ${name}="`)
  if (at < 0) return null
  const from = at + name.length + 3
  return attributes.slice(from, attributes.indexOf('"', from))
}

function unusual(xml: string, part: string): RawRow {
  const row: RawRow = { number: null, cells: [] }
  let into: 'value' | 'inline' | null = null
  const handlers: XmlHandlers = {
    open(name, { r, t, s }) {
      if (name === 'row') row.number = r === undefined ? null : Number(r)
      else if (name === 'c')
        row.cells.push({ ...empty, reference: r ?? null, type: t ?? 'n', style: Number(s ?? -1) })
      else if (name === 'v') into = 'value'
      else if (name === 't') into = 'inline'
      else if (name === 'f' && row.cells.length > 0) row.cells.at(-1)!.formula = true
    },
    text(text) {
      const cell = row.cells.at(-1)
      if (cell && into) cell[into] += text
    },
    close(name) {
      if (name === 'v' || name === 't') into = null
    },
  }
  parseElement(xml, part, handlers)
  return row
}
