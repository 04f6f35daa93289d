import type { PlaceFinder } from '../../areas/questions.ts'
import type { Row, Sheet } from '../../platform/files/index.ts'
import type { Layout, ListKind } from '../api.ts'
import { assignColumns } from './assign-columns.ts'
import { columnEvidence } from './column-evidence.ts'
import { guessDateOrder } from './date-order.ts'
import { type Field, fieldChoices, isField } from './fields.ts'
import { findHeader, type Header } from './find-header.ts'
import { columnLabel, headerKeys } from './header-text.ts'
import { placeContext } from './place-context.ts'
import { readSex } from './sex.ts'

export interface SheetPlan {
  sheet: number
  name: string
  /** 0 when the sheet begins with data. */
  headerRow: number
  headerDepth: number
  headers: string[]
  columns: (Field | null)[]
  dateOrder: Layout['dateOrder']
  district: string | null
  /** For rows that name no village themselves. */
  village: string | null
  /** Cells of the village column are merged downwards: blanks take the one above. */
  fillVillage: boolean
  /** The NIK column went through numbers before it became text: 0 at the end is no digit. */
  roundedNik: boolean
}

/** What a user corrected, or confirmed for this list before; columns by header, not by place. */
export interface Correction {
  sheets?: string[]
  headerRow?: number
  /** Header key → field, null to ignore the column. */
  byHeader?: Record<string, Field | null>
  dateOrder?: Layout['dateOrder']
  village?: string | null
}

export interface PlanInput {
  kind: ListKind
  officeName: string
  sheets: readonly Sheet[]
  heads: readonly { rows: Row[] }[]
  places: PlaceFinder
  correction?: Correction
}

/** Which sheets are read, where their headers stand and what their columns mean. */
export function planSheets(input: PlanInput): SheetPlan[] {
  const { sheets, heads, correction = {} } = input
  const wanted = correction.sheets?.length ? correction.sheets : undefined
  const plans: SheetPlan[] = []
  let passedOver: SheetPlan | null = null
  for (const [index, sheet] of sheets.entries()) {
    if (wanted ? !wanted.includes(sheet.name) : sheet.hidden) continue
    const row = plans.length === 0 ? correction.headerRow : undefined
    const plan = planSheet(input, index, heads[index]!.rows, row)
    // A sheet in which nobody is named is a cover or a summary.
    if (plan && (wanted || isList(plan))) plans.push(plan)
    else passedOver ??= plan
  }
  // Where nothing looks like a list, the user is shown the first sheet to say what is what.
  return plans.length > 0 || !passedOver ? plans : [passedOver]
}

const isList = (plan: SheetPlan) => plan.columns.some((field) => field === 'name' || field === 'nik')

function planSheet(input: PlanInput, index: number, rows: Row[], headerRow?: number): SheetPlan | null {
  const { kind, places, correction = {}, officeName } = input
  if (rows.length === 0) return null
  const header =
    findHeader(rows, kind, headerRow) ?? unknownHeader(rows, kind, headerRow, places) ?? withoutHeader(rows)
  const first = header.row + header.depth
  const titles = rows.filter((row) => row.number < header.row)
  const data = rows.filter((row) => row.number >= first)
  const width = Math.max(header.texts.length, ...data.map((row) => row.cells.length))
  const headers = Array.from({ length: width }, (_, column) => header.texts[column] ?? '')
  const keys = headerKeys(headers.map(columnLabel))
  const guessed = assignColumns(header.matches, fieldChoices(kind), data, width, places)
  const columns = guessed.map((field, column) => {
    const said = correction.byHeader?.[keys[column]!]
    return said === undefined ? field : isField(said) ? said : null
  })
  oncePerField(columns, keys, correction)
  const context = placeContext(
    titles,
    input.sheets[index]!.name,
    officeName,
    places,
    sheetsAreVillages(input),
  )
  const chosen = correction.village ?? null
  const villageColumn = columns.indexOf('village')
  const village = chosen ?? context.village
  return {
    sheet: index,
    name: input.sheets[index]!.name,
    headerRow: header.row,
    headerDepth: header.depth,
    headers,
    columns,
    dateOrder: correction.dateOrder ?? guessDateOrder(data, columns),
    district: chosen ? chosen.slice(0, 8) : context.district,
    village,
    fillVillage: villageColumn >= 0 && isSparse(data, villageColumn),
    roundedNik: columnEvidence(data, columns.indexOf('nik'), places).roundNik > 0.6,
  }
}

/** A column the user named takes its field away from a guessed one. */
function oncePerField(columns: (Field | null)[], keys: string[], { byHeader = {} }: Correction): void {
  for (const [column, field] of columns.entries()) {
    if (!field || byHeader[keys[column]!] !== undefined) continue
    const named = columns.some(
      (other, at) => at !== column && other === field && byHeader[keys[at]!] === field,
    )
    if (named) columns[column] = null
  }
}

/** Words in the first row that are nobody's name, place or date: a header in words we do not know. */
function unknownHeader(
  rows: Row[],
  kind: ListKind,
  only: number | undefined,
  places: PlaceFinder,
): Header | null {
  const first = rows.find((row) => row.cells.filter((cell) => cell).length > 1)
  const cells = first?.cells.filter((cell) => cell !== undefined) ?? []
  if (!first || only !== undefined || new Set(cells.map((cell) => cell.text)).size < cells.length) return null
  const isData = cells.some(
    ({ kind: type, text }) =>
      type !== 'text' || /\d/.test(text) || readSex(text) || places.village(text).code,
  )
  return isData || rows.length < 2 ? null : findHeader(rows, kind, first.number)
}

function withoutHeader(rows: readonly Row[]): Header & { depth: 1 | 2 } {
  const widest = Math.max(...rows.slice(0, 30).map((row) => row.cells.length))
  const start = rows.find((row) => row.cells.length >= widest - 1)?.number ?? 1
  return { row: start - 1, depth: 1, texts: [], matches: [] }
}

function isSparse(data: readonly Row[], column: number): boolean {
  const filled = data.filter((row) => row.cells[column]).length
  return data.length >= 6 && filled > 0 && filled < data.length / 2
}

function sheetsAreVillages({ sheets, places }: PlanInput): boolean {
  const exact = sheets.filter((sheet) => ['name', 'ambiguous'].includes(places.village(sheet.name).how))
  return sheets.length > 1 && exact.length >= sheets.length / 2
}
