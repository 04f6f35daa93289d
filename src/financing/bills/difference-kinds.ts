/** How what was decreed, billed, accepted and paid can differ for a person in a month. Words: `bills.difference.<kind>`. */
export const differenceKinds = [
  'rejected-paid',
  'not-decreed',
  'tariff-differs',
  'overpaid',
  'underpaid',
  'unpaid',
  'waiting',
  'rejected',
  'dead',
  'held',
  'unbilled',
] as const
export type DifferenceKind = (typeof differenceKinds)[number]
