import type { Arithmetic } from '../core/arithmetic.ts'
import { monthOf } from '../core/calendar.ts'
import { part, type Rupiah } from '../core/exact.ts'
import type { Dated } from '../core/series.ts'
import type { Work } from '../core/work.ts'
import type { Facts } from './facts.ts'
import { taxFree, taxRate, taxYears } from './figures.ts'
import { tests } from './tests.ts'

const above = { id: 'di atas batas bebas pajak', en: 'above the tax-free part' }
const ordinary = {
  id: 'Pembayaran sejak tahun kalender ketiga kena PPh Pasal 17 yang tidak final; potongannya bergantung pada penghasilan lain dan tidak dihitung di sini.',
  en: 'Payments from the third calendar year bear the ordinary income tax; it hangs on other income and is not reckoned here.',
}

/** The final income tax on a payment: nothing up to the tax-free part, counted with what was paid before. */
export interface Tax {
  readonly amount: Rupiah
  readonly arithmetic: Arithmetic
  readonly uses: readonly [Dated, Dated]
}

/**
 * @param gross what is paid, before tax
 * @returns nothing when the payment comes too late for the final rates
 */
export function taxOn(work: Work, facts: Facts, gross: Rupiah): Tax | undefined {
  if (!isFinal(work, facts)) {
    work.note(ordinary)
    return undefined
  }
  const free = work.value(taxFree)
  const rate = work.value(taxRate)
  const before = facts.paidBefore ?? 0n
  const taxed = over(before + gross, free.value) - over(before, free.value)
  const arithmetic: Arithmetic = [{ rate: rate.value }, '×', { rupiah: taxed, name: above }]
  return { amount: part(taxed, rate.value), arithmetic, uses: [rate, free] }
}

const over = (amount: Rupiah, limit: Rupiah) => (amount > limit ? amount - limit : 0n)

function isFinal(work: Work, { firstPaidIn, claimedOn, eventOn }: Facts): boolean {
  if (firstPaidIn === undefined) return true
  const years = work.value(taxYears)
  const calendarYear = Number(monthOf(claimedOn ?? eventOn).slice(0, 4)) - Number(firstPaidIn.slice(0, 4)) + 1
  return work.find(tests.finalTax, calendarYear <= years.value, calendarYear, years)
}
