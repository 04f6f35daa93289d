import type { Limits } from '../limits.ts'
import { UnreadableFile } from '../unreadable.ts'
import type { Watch } from '../watch.ts'
import type { Cell, Row } from '../workbook.ts'
import type { XmlHandlers } from '../xml.ts'
import { localName } from '../xml.ts'
import { odsCell } from './cell.ts'

export interface TableSink {
  table(name: string, style: string): void
  row(row: Row): void
  tableEnd(lastRow: number): void
  style?(name: string, hidden: boolean): void
}

/** Turns the events of content.xml into rows, opening up repeat counts without making copies of nothing. */
export function tableRows(sink: TableSink, limits: Limits, watching: Watch): XmlHandlers {
  let depth = 0
  let number = 0
  let lastFilled = 0
  let rowRepeat = 1
  let cells: (Cell | undefined)[] = []
  let column = 0
  let cellRepeat = 1
  let attributesOfCell: Record<string, string> = {}
  let text = ''
  let inCell = false
  let inNote = 0
  let paragraphs = 0
  let inParagraph = 0
  let styleName = ''

  function endCell() {
    const cell = odsCell(attributesOfCell, text)
    if (cell) {
      watching.column(column + cellRepeat - 1)
      for (let i = 0; i < cellRepeat; i += 1) cells[column + i] = cell
    }
    column += cellRepeat
    inCell = false
  }

  function endRow() {
    if (cells.length > 0) {
      if (rowRepeat > limits.repeats) throw new UnreadableFile('file-bomb', { rows: rowRepeat })
      for (let i = 0; i < rowRepeat; i += 1) sink.row({ number: number + i + 1, cells: [...cells] })
      lastFilled = number + rowRepeat
    }
    number += rowRepeat
    cells = []
  }

  return {
    open(name, raw) {
      if (name === 'style') styleName = plain(raw).name ?? ''
      else if (name === 'table-properties') sink.style?.(styleName, plain(raw).display === 'false')
      else if (name === 'table') {
        depth += 1
        if (depth > 1) return
        number = 0
        lastFilled = 0
        const attributes = plain(raw)
        sink.table(attributes.name ?? '', attributes['style-name'] ?? '')
      } else if (depth !== 1) return
      else if (name === 'table-row') {
        rowRepeat = count(plain(raw)['number-rows-repeated'])
        column = 0
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        attributesOfCell = plain(raw)
        cellRepeat = count(attributesOfCell['number-columns-repeated'])
        text = ''
        paragraphs = 0
        inCell = true
      } else if (name === 'annotation') inNote += 1
      else if (name === 'p' && inCell && inNote === 0) {
        if (paragraphs > 0) text += '\n'
        paragraphs += 1
        inParagraph += 1
      } else if (name === 's' && inCell) text += ' '.repeat(Math.min(count(plain(raw).c), 100))
      else if ((name === 'tab' || name === 'line-break') && inCell) text += ' '
    },
    text(value) {
      if (inCell && inParagraph > 0 && inNote === 0) text += value
    },
    close(name) {
      if (name === 'table') {
        if (depth === 1) sink.tableEnd(lastFilled)
        depth -= 1
      } else if (depth !== 1) return
      else if (name === 'p' && inNote === 0 && inParagraph > 0) inParagraph -= 1
      else if (name === 'annotation') inNote -= 1
      else if (name === 'table-cell' || name === 'covered-table-cell') endCell()
      else if (name === 'table-row') endRow()
    },
  }
}

const count = (text: string | undefined) => Math.max(1, Number(text ?? 1) || 1)

function plain(attributes: Record<string, string>): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name in attributes) found[localName(name)] = attributes[name]!
  return found
}
