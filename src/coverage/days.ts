import { Temporal } from 'temporal-polyfill'

/** The last days of `count` months up to and including `day`, oldest first. */
export function monthEnds(day: string, count: number): string[] {
  const on = Temporal.PlainDate.from(day)
  const thisEnd = endOfMonth(on)
  const last = thisEnd.equals(on) ? on : endOfMonth(on.subtract({ months: 1 }))
  return Array.from({ length: count }, (_, i) =>
    endOfMonth(last.subtract({ months: count - 1 - i })).toString(),
  )
}

/** Someone whose paid months ended after this day is in arrears, not lapsed: three months before the month of `day`. */
export function arrearsAfter(day: string): string {
  return Temporal.PlainDate.from(day).with({ day: 1 }).subtract({ months: 3 }).toString()
}

function endOfMonth(on: Temporal.PlainDate): Temporal.PlainDate {
  return on.with({ day: on.daysInMonth })
}
