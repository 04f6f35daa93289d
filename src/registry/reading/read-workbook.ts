import type { PlaceFinder } from '../../areas/questions.ts'
import type { Row, Workbook } from '../../platform/files/index.ts'
import type { ListKind } from '../api.ts'
import { missingFields } from './fields.ts'
import type { FileNoteCode } from './issue-codes.ts'
import type { RowOutcome } from './person.ts'
import { type Correction, planSheets, type SheetPlan } from './plan-sheets.ts'
import { rowReader } from './read-row.ts'

export interface Reading {
  kind: ListKind
  asOf: string
  officeName: string
  group: string | null
  places: PlaceFinder
  knownRegions: ReadonlySet<string>
  correction: Correction
}

export interface UnderstoodWorkbook {
  plans: SheetPlan[]
  missing: string[]
  expected: number | null
  /** First rows under the header of the first sheet. */
  sample: Row[]
  notes: FileNoteCode[]
  outcomes(): AsyncGenerator<{ plan: SheetPlan; row: Row; outcome: RowOutcome }[]>
}

const headRows = 250

/** Guesses the layout from the first rows, then reads all rows by it. */
export async function understand(workbook: Workbook, reading: Reading): Promise<UnderstoodWorkbook> {
  const heads = await workbook.heads(headRows)
  const { sheets } = workbook
  const plans = planSheets({ ...reading, sheets, heads })
  const [first] = plans
  const after = first ? first.headerRow + first.headerDepth : 1
  return {
    plans,
    missing: missingFields(reading.kind, first?.columns ?? []),
    expected: sumOf(plans.map((plan) => heads[plan.sheet]!.expected)),
    sample: (heads[first?.sheet ?? 0]?.rows ?? []).filter((row) => row.number >= after).slice(0, 8),
    notes: [...workbook.notes, ...sheetNotes(plans, sheets, heads)],
    async *outcomes() {
      const readers = new Map(plans.map((plan) => [plan.sheet, { plan, read: rowReader(plan, reading) }]))
      for await (const { sheet, rows } of workbook.rows(new Set(readers.keys()))) {
        const { plan, read } = readers.get(sheet)!
        yield rows.map((row) => ({ plan, row, outcome: read(row) }))
      }
    },
  }
}

function sheetNotes(
  plans: readonly SheetPlan[],
  sheets: Workbook['sheets'],
  heads: readonly { rows: Row[] }[],
): UnderstoodWorkbook['notes'] {
  const read = new Set(plans.map((plan) => plan.sheet))
  const left = sheets.filter((_, index) => !read.has(index) && heads[index]!.rows.length > 0)
  const headers = plans[0]?.headers.filter((header) => header !== '') ?? []
  return [
    ...(left.some((sheet) => sheet.hidden) ? (['hidden-sheets-left-out'] as const) : []),
    ...(left.some((sheet) => !sheet.hidden) && plans.length > 0 ? (['sheets-left-out'] as const) : []),
    ...(new Set(headers.map((header) => header.toLowerCase())).size < headers.length
      ? (['headers-repeat'] as const)
      : []),
  ]
}

function sumOf(counts: (number | null)[]): number | null {
  return counts.some((count) => count === null)
    ? null
    : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}
