import { asOneOf, asPage } from '../../../ui/asked.ts'
import { yearSearch } from '../year-search.ts'

const sums = ['budget', 'committed', 'realised', 'free'] as const
type Sum = (typeof sums)[number]

/** Which total of which year an address of entries asks for. */
export const entriesSearch = (search: Record<string, unknown>) => ({
  ...yearSearch(search),
  jumlah: asOneOf(search.jumlah, sums),
  halaman: asPage(search.halaman),
})

export const toEntries = (year: number, sum: Sum, page = 0) => ({
  to: '/anggaran/catatan' as const,
  search: { tahun: year, jumlah: sum, halaman: page || undefined },
})
