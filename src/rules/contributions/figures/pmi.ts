import type { Rupiah } from '../../core/exact.ts'
import type { Words } from '../../core/law-text.ts'
import { type Series, series } from '../../core/series.ts'

const cite = { instrument: 'Permenaker 4/2023', pinpoint: 'Lampiran' }
const from = '2023-02-22'

const amount = (id: string, title: Words, value: Rupiah): Series<Rupiah> =>
  series<Rupiah>({ id, title, unit: 'IDR', history: [{ from, value, cite, confidence: 'verified' }] })

/** Before departure; those who go through a company pay it. */
export const pmiBefore = amount(
  'iuran.pmi.sebelum',
  { id: 'Iuran PMI sebelum bekerja', en: 'Migrant worker contribution before work' },
  37_500n,
)

/** During and after work, for the whole contract. */
export const pmiDuring = amount(
  'iuran.pmi.selama-dan-setelah',
  { id: 'Iuran PMI selama dan setelah bekerja', en: 'Migrant worker contribution during and after work' },
  332_500n,
)

/** The contract that contribution is for. */
export const pmiMonths = series<number>({
  id: 'iuran.pmi.masa-kontrak',
  title: { id: 'Masa kontrak PMI', en: 'Contract of a migrant worker' },
  unit: 'months',
  history: [{ from, value: 24, cite, confidence: 'verified' }],
})

/** The least a migrant worker may save a month for JHT. */
export const pmiJhtLeast = amount(
  'iuran.pmi.jht-paling-sedikit',
  { id: 'Iuran JHT PMI paling sedikit sebulan', en: 'Least JHT contribution of a migrant worker a month' },
  50_000n,
)
