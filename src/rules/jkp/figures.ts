import { type Fraction, percent, type Rupiah } from '../core/exact.ts'
import { series } from '../core/series.ts'

const first = { from: '2021-02-02', instrument: 'PP 37/2021' }
const reform = { from: '2025-02-07', instrument: 'PP 6/2025' }
const at = (law: { instrument: string }, pinpoint: string) => ({ instrument: law.instrument, pinpoint })

/** The share of the wage in each month of the cash benefit, from the first month on. */
export const cashShares = series<readonly Fraction[]>({
  id: 'jkp.uang-tunai',
  title: { id: 'Bagian upah tiap bulan', en: 'Share of the wage, month by month' },
  unit: 'table',
  history: [
    {
      from: first.from,
      value: ['45', '45', '45', '25', '25', '25'].map(percent),
      cite: at(first, 'Pasal 21'),
      confidence: 'verified',
    },
    {
      from: reform.from,
      value: ['60', '60', '60', '60', '60', '60'].map(percent),
      cite: at(reform, 'Pasal 21 ayat (1)'),
      confidence: 'verified',
    },
  ],
})

/** The highest wage that counts. */
export const wageCeiling = series<Rupiah>({
  id: 'jkp.batas-upah',
  title: { id: 'Batas atas upah JKP', en: 'Wage ceiling of JKP' },
  unit: 'IDR',
  history: [
    { from: first.from, value: 5_000_000n, cite: at(first, 'Pasal 21'), confidence: 'verified' },
    { from: reform.from, value: 5_000_000n, cite: at(reform, 'Pasal 21 ayat (3)'), confidence: 'verified' },
  ],
})

/** Months that must be paid within the window before the dismissal. */
export const monthsAsked = series<number>({
  id: 'jkp.masa-iur',
  title: { id: 'Masa iur paling sedikit', en: 'Months that must be paid' },
  unit: 'months',
  history: [
    { from: first.from, value: 12, cite: at(first, 'Pasal 19'), confidence: 'verified' },
    { from: reform.from, value: 12, cite: at(reform, 'Pasal 19'), confidence: 'verified' },
  ],
})

/** The months in which they are counted. */
export const monthsWindow = series<number>({
  id: 'jkp.masa-iur.jendela',
  title: { id: 'Dihitung dalam bulan terakhir', en: 'Counted within the last months' },
  unit: 'months',
  history: [
    { from: first.from, value: 24, cite: at(first, 'Pasal 19'), confidence: 'verified' },
    { from: reform.from, value: 24, cite: at(reform, 'Pasal 19'), confidence: 'verified' },
  ],
})

/** Months in a row before the dismissal. The reform of 2025 asks for none. */
export const monthsInARow = series<number>({
  id: 'jkp.masa-iur.berturut-turut',
  title: { id: 'Bulan iuran berturut-turut', en: 'Months paid in a row' },
  unit: 'months',
  history: [
    {
      from: first.from,
      until: reform.from,
      value: 6,
      cite: at(first, 'Pasal 19'),
      confidence: 'secondary',
    },
  ],
})

/** Months after the dismissal in which the claim must come. */
export const claimMonths = series<number>({
  id: 'jkp.batas-pengajuan',
  title: { id: 'Batas waktu mengajukan', en: 'Time to claim' },
  unit: 'months',
  history: [
    { from: first.from, value: 3, cite: at(first, 'Pasal 40'), confidence: 'secondary' },
    { from: reform.from, value: 6, cite: at(reform, 'Pasal 40'), confidence: 'verified' },
  ],
})

const claimsCite = at(first, 'Pasal belum dicocokkan dengan naskah resmi')

/** How often in a working life. */
export const mostClaims = series<number>({
  id: 'jkp.klaim-paling-banyak',
  title: { id: 'Klaim selama usia kerja', en: 'Claims in a working life' },
  unit: 'count',
  history: [{ from: first.from, value: 3, cite: claimsCite, confidence: 'secondary' }],
})

/** Years between one claim and the next. */
export const yearsBetween = series<number>({
  id: 'jkp.jarak-klaim',
  title: { id: 'Jarak antara dua klaim', en: 'Years between two claims' },
  unit: 'years',
  history: [{ from: first.from, value: 5, cite: claimsCite, confidence: 'secondary' }],
})

/** Months in arrears that do not hurt when the employer is bankrupt or closed. The law before said nothing. */
export const closedArrears = series<number>({
  id: 'jkp.tunggakan-perusahaan-tutup',
  title: { id: 'Tunggakan perusahaan pailit atau tutup', en: 'Arrears of a bankrupt or closed employer' },
  unit: 'months',
  history: [{ from: reform.from, value: 6, cite: at(reform, 'Pasal 39A'), confidence: 'verified' }],
})
