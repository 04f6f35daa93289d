import { type Fraction, percent, type Rupiah } from '../../core/exact.ts'
import { series } from '../../core/series.ts'

/** A tier of income: its base, and the highest income it is printed for; the last is open. */
export interface Tier {
  readonly max: Rupiah | undefined
  readonly base: Rupiah
}

const cite = { instrument: 'PP 44/2015', pinpoint: 'Lampiran II' }
const from = '2015-07-01'

const table: readonly (readonly [max: Rupiah, base: Rupiah])[] = [
  [1_099_000n, 1_000_000n],
  [1_299_000n, 1_200_000n],
  [1_499_000n, 1_400_000n],
  [1_699_000n, 1_600_000n],
  [1_899_000n, 1_800_000n],
  [2_099_000n, 2_000_000n],
  [2_299_000n, 2_200_000n],
  [2_499_000n, 2_400_000n],
  [2_699_000n, 2_600_000n],
  [3_199_000n, 2_950_000n],
  [3_699_000n, 3_450_000n],
  [4_199_000n, 3_950_000n],
  [4_699_000n, 4_450_000n],
  [5_199_000n, 4_950_000n],
  [5_699_000n, 5_450_000n],
  [6_199_000n, 5_950_000n],
  [6_699_000n, 6_450_000n],
  [7_199_000n, 6_950_000n],
  [7_699_000n, 7_450_000n],
  [8_199_000n, 7_950_000n],
  [9_199_000n, 8_700_000n],
  [10_199_000n, 9_700_000n],
  [11_199_000n, 10_700_000n],
  [12_199_000n, 11_700_000n],
  [13_199_000n, 12_700_000n],
  [14_199_000n, 13_700_000n],
  [15_199_000n, 14_700_000n],
  [16_199_000n, 15_700_000n],
  [17_199_000n, 16_700_000n],
  [18_199_000n, 17_700_000n],
  [19_199_000n, 18_700_000n],
  [20_199_000n, 19_700_000n],
]

/** The base an income counts as: 33 tiers. */
export const bpuTiers = series<readonly Tier[]>({
  id: 'iuran.bpu.dasar',
  title: { id: 'Dasar iuran BPU menurut penghasilan', en: 'Base of BPU contributions by income' },
  unit: 'table',
  history: [
    {
      from,
      value: [...table.map(([max, base]) => ({ max, base })), { max: undefined, base: 20_700_000n }],
      cite,
      confidence: 'verified',
    },
  ],
})

/** Printed incomes are whole thousands: a tier starts this much above the one before. */
export const tierStep = series<Rupiah>({
  id: 'iuran.bpu.dasar.jarak',
  title: { id: 'Jarak antarlapis penghasilan BPU', en: 'Distance between tiers of BPU income' },
  unit: 'IDR',
  history: [{ from, value: 1_000n, cite, confidence: 'verified' }],
})

export const bpuJkk = series<Fraction>({
  id: 'iuran.bpu.jkk',
  title: { id: 'Iuran JKK bukan penerima upah', en: 'JKK contribution of own-account workers' },
  unit: 'fraction',
  history: [{ from, value: percent('1'), cite, confidence: 'verified' }],
})

export const bpuJkm = series<Rupiah>({
  id: 'iuran.bpu.jkm',
  title: { id: 'Iuran JKM bukan penerima upah', en: 'JKM contribution of own-account workers' },
  unit: 'IDR',
  history: [
    {
      from,
      value: 6_800n,
      cite: { instrument: 'PP 44/2015', pinpoint: 'Pasal 18 ayat (2)' },
      confidence: 'verified',
    },
  ],
})

export const bpuJht = series<Fraction>({
  id: 'iuran.bpu.jht',
  title: { id: 'Iuran JHT bukan penerima upah', en: 'JHT contribution of own-account workers' },
  unit: 'fraction',
  history: [
    {
      from,
      value: percent('2'),
      cite: { instrument: 'PP 46/2015', pinpoint: 'Lampiran' },
      confidence: 'verified',
    },
  ],
})

/** The age at which an own-account worker can no longer register. */
export const bpuAgeLimit = series<number>({
  id: 'iuran.bpu.batas-usia',
  title: { id: 'Batas usia mendaftar sebagai BPU', en: 'Age limit for registering as an own-account worker' },
  unit: 'years',
  history: [
    {
      from,
      value: 65,
      cite: { instrument: 'PP 44/2015', pinpoint: 'Pasal belum ditemukan; syarat pendaftaran BPU' },
      confidence: 'secondary',
    },
  ],
})
