import { type Fraction, type Rupiah, ratio, sum } from '../core/exact.ts'

/** People billed alike: how many, what each costs a month, for how many months. */
export interface BilledGroup {
  readonly persons: number
  /** Rupiah a person a month. */
  readonly tariff: Rupiah
  readonly months: number
}

/** Persons × tariff × months, summed over groups: a regency pays different groups by different tariffs. */
export function billOf(groups: readonly BilledGroup[]): Rupiah {
  return sum(groups.map(({ persons, tariff, months }) => BigInt(persons) * tariff * BigInt(months)))
}

export interface Reconciliation {
  /** What the accepted persons cost, in rupiah. */
  readonly computed: Rupiah
  /** Reported less computed; above zero, more was paid than the list explains. */
  readonly difference: Rupiah
  readonly agrees: boolean
}

/**
 * Sets what was reported beside what the list gives.
 * @param reported rupiah paid or published
 * @param unit rupiah of the last printed digit of a published figure: 10,000,000 for "1.92 billion"; 1 when exact
 */
export function reconcile(
  groups: readonly BilledGroup[],
  reported: Rupiah,
  unit: Rupiah = 1n,
): Reconciliation {
  const computed = billOf(groups)
  const difference = reported - computed
  const off = difference < 0n ? -difference : difference
  return { computed, difference, agrees: off * 2n < unit || off === 0n }
}

/**
 * What a sum paid means a person, as an exact fraction of rupiah: for a report that names no months.
 * @returns nothing without persons
 */
export function perPerson(paid: Rupiah, persons: number): Fraction | undefined {
  return persons > 0 ? ratio(paid, BigInt(persons)) : undefined
}
