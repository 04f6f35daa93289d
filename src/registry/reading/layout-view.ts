import type { Layout } from '../api.ts'
import { isField } from './fields.ts'
import { columnLabel, headerKeys, isUnnamed } from './header-text.ts'
import type { Correction, SheetPlan } from './plan-sheets.ts'

/** The plan as people see it: that of the first sheet stands for all. */
export function layoutOf(plans: readonly SheetPlan[], correction: Correction): Layout {
  const [first] = plans
  return {
    sheets: plans.map((plan) => plan.name),
    headerRow: Math.max(1, first?.headerRow ?? 1),
    columns: (first?.columns ?? []).map((field, column) => ({ header: first!.headers[column] ?? '', field })),
    dateOrder: first?.dateOrder ?? 'dmy',
    village: correction.village ?? null,
  }
}

/** What a user sent back, as a correction that also fits the next file of the list. */
export function correctionOf(layout: Layout, before: Layout | null = null): Correction {
  const headers = layout.columns.map(({ header }, column) => columnLabel(header, column))
  const byHeader = Object.fromEntries(
    headerKeys(headers).map((key, column) => {
      const field = layout.columns[column]!.field
      return [key, isField(field) ? field : null]
    }),
  )
  return {
    sheets: layout.sheets,
    headerRow: headers.every(isUnnamed) && layout.headerRow === before?.headerRow ? 0 : layout.headerRow,
    byHeader,
    dateOrder: layout.dateOrder,
    village: layout.village,
  }
}
