import { addMonths } from '../../../../src/rules/index.ts'
import type { Formatter } from '../../../ui/format.ts'

/** The last month paid of a decree that holds until before another month. */
export const lastMonth = (untilMonth: string): string => `${addMonths(untilMonth.slice(0, 7), -1)}-01`
/** The first month no longer paid, when the last one is told. */
export const untilAfter = (month: string): string => `${addMonths(month.slice(0, 7), 1)}-01`

export const monthsOf = (
  { fromMonth, untilMonth }: { fromMonth: string; untilMonth: string },
  format: Formatter,
) => ({
  from: format.month(fromMonth),
  until: format.month(lastMonth(untilMonth)),
})
