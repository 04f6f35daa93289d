import type { Day } from '../core/calendar.ts'
import { type Fraction, percent, type Rupiah } from '../core/exact.ts'
import type { Words } from '../core/law-text.ts'
import { series } from '../core/series.ts'
import { at, first, inBothLaws, reform } from './laws.ts'

/** The share of the wage in each month of the cash benefit, from the first month on. */
export const cashShares = inBothLaws<readonly Fraction[]>({
  id: 'jkp.uang-tunai',
  title: { id: 'Bagian upah tiap bulan', en: 'Share of the wage, month by month' },
  unit: 'table',
  old: ['45', '45', '45', '25', '25', '25'].map(percent),
  now: ['60', '60', '60', '60', '60', '60'].map(percent),
  pinpoint: 'Pasal 21',
  pinpointNow: 'Pasal 21 ayat (1)',
})

/** The highest wage that counts. */
export const wageCeiling = inBothLaws<Rupiah>({
  id: 'jkp.batas-upah',
  title: { id: 'Batas atas upah JKP', en: 'Wage ceiling of JKP' },
  unit: 'IDR',
  old: 5_000_000n,
  now: 5_000_000n,
  pinpoint: 'Pasal 21',
  pinpointNow: 'Pasal 21 ayat (3)',
})

/** Months that must be paid within the window before the dismissal. */
export const monthsAsked = inBothLaws<number>({
  id: 'jkp.masa-iur',
  title: { id: 'Masa iur paling sedikit', en: 'Months that must be paid' },
  unit: 'months',
  old: 12,
  now: 12,
  pinpoint: 'Pasal 19',
})

/** The months in which they are counted. */
export const monthsWindow = inBothLaws<number>({
  id: 'jkp.masa-iur.jendela',
  title: { id: 'Dihitung dalam bulan terakhir', en: 'Counted within the last months' },
  unit: 'months',
  old: 24,
  now: 24,
  pinpoint: 'Pasal 19',
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
export const claimMonths = inBothLaws<number>({
  id: 'jkp.batas-pengajuan',
  title: { id: 'Batas waktu mengajukan', en: 'Time to claim' },
  unit: 'months',
  old: 3,
  now: 6,
  pinpoint: 'Pasal 40',
  confidence: 'secondary',
})

const claimsCite = at(first, 'Pasal belum dicocokkan dengan naskah resmi')

/** The first day on which a claim could be made: a year of contributions had to come first. */
export const claimsFrom = series<Day>({
  id: 'jkp.klaim-sejak',
  title: { id: 'Klaim JKP dapat diajukan sejak', en: 'Claims of JKP are open since' },
  unit: 'choice',
  history: [{ from: first.from, value: '2022-02-01', cite: claimsCite, confidence: 'secondary' }],
})

/** Who is this old when registered is not taken into JKP. */
export const registrationAge = inBothLaws<number>({
  id: 'jkp.usia-pendaftaran',
  title: { id: 'Usia batas saat didaftarkan', en: 'Age limit at registration' },
  unit: 'years',
  old: 54,
  now: 54,
  pinpoint: 'Pasal 4',
  confidence: 'secondary',
})

function programmes(id: string, title: Words, value: readonly string[]) {
  return inBothLaws({
    id,
    title,
    unit: 'table',
    old: value,
    now: value,
    pinpoint: 'Pasal 4',
    confidence: 'secondary',
  })
}

/** The programmes a worker of a micro or small firm must be in. */
export const smallFirmProgrammes = programmes(
  'jkp.program.mikro-kecil',
  { id: 'Program yang diikuti: usaha mikro dan kecil', en: 'Programmes asked for: micro and small firms' },
  ['JKK', 'JKM', 'JHT'],
)

/** The programmes a worker of a medium or large firm must be in. */
export const largeFirmProgrammes = programmes(
  'jkp.program.menengah-besar',
  {
    id: 'Program yang diikuti: usaha menengah dan besar',
    en: 'Programmes asked for: medium and large firms',
  },
  ['JKK', 'JKM', 'JHT', 'JP'],
)

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
