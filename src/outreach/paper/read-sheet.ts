import { type Row, readUnder } from '../../platform/files/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { headerText, readDate } from '../../registry/questions.ts'
import type { VisitsView } from '../visits/api.ts'
import type { Told } from '../visits/record-visits.ts'
import { marks, readCode, readMark } from './codes.ts'
import { columns } from './columns.ts'

type Name = (typeof columns)[number]['name']
type Header = { row: number; at: ReadonlyMap<Name, number> }
type Fault = VisitsView['faults'][number]
const reach = 20

/** The visits an edited workbook tells, row by row; a row without a result is one nobody was called on, and is left alone. */
export async function readSheet(
  bytes: Buffer,
): Promise<{ ok: true; told: Told[]; faults: Fault[] } | Refusal> {
  const found = await readUnder(bytes, {
    reach,
    headerOf,
    rowOf: readRow,
    headless: refusal('visit-file-columns'),
  })
  if (!found.ok) return found
  if (found.read.length === 0) return refusal('visit-file-empty')
  return {
    ok: true,
    told: found.read.flatMap((read) => ('said' in read ? [] : [read])),
    faults: found.read.flatMap((read) => ('said' in read ? [read] : [])),
  }
}

function headerOf(rows: readonly Row[]): Header | undefined {
  for (const { number, cells } of rows) {
    const at = new Map<Name, number>()
    for (const [index, cell] of cells.entries()) {
      const column = columns.find(({ title }) => headerText(title) === headerText(cell?.text ?? ''))
      if (column && !at.has(column.name)) at.set(column.name, index)
    }
    if (at.has('code') && at.has('mark') && at.has('visitedOn')) return { row: number, at }
  }
  return undefined
}

function readRow({ number: row, cells }: Row, { at }: Header): Told | Fault | undefined {
  const cell = (name: Name) => cells[at.get(name) ?? -1]
  const text = (name: Name) => cell(name)?.text.trim() ?? ''
  const date = (name: Name) => {
    const found = cell(name)
    return found ? readDate(found, { order: 'dmy', asOf: '2100-12-31' }).iso : null
  }
  if (text('mark') === '') return undefined
  const code = text('code')
  const fault = (why: Fault['code']): Fault => ({ row, code: why, said: code.slice(0, 20) })
  const read = readCode(code)
  if (!read.ok) return fault(read.why)
  const mark = readMark(text('mark'))
  if (!(mark in marks)) return fault(mark as Fault['code'])
  const visitedOn = date('visitedOn')
  const nextOn = date('nextOn')
  if (!visitedOn || (text('nextOn') !== '' && !nextOn)) return fault('day')
  const note = text('note').slice(0, 500)
  return { row, code, visitedOn, note, ...marks[mark as keyof typeof marks], ...(nextOn && { nextOn }) }
}
