import type { Rupiah } from '../core/exact.ts'
import { series } from '../core/series.ts'

const before = { instrument: 'PP 44/2015', pinpoint: 'Pasal 34' }
const since2019 = { instrument: 'PP 82/2019', pinpoint: 'Pasal 34; Lampiran III' }

/** Paid once to the heirs of a participant who died of a cause unrelated to work. */
export const lumpSum = series<Rupiah>({
  id: 'jkm.santunan-kematian',
  title: { id: 'Santunan kematian', en: 'Death grant' },
  unit: 'IDR',
  history: [
    { from: '2015-07-01', value: 16_200_000n, cite: before, confidence: 'secondary' },
    { from: '2019-12-02', value: 20_000_000n, cite: since2019, confidence: 'verified' },
  ],
})

/** A month of the periodic grant. */
export const periodicMonth = series<Rupiah>({
  id: 'jkm.santunan-berkala.sebulan',
  title: { id: 'Santunan berkala sebulan', en: 'Periodic grant a month' },
  unit: 'IDR',
  history: [
    { from: '2015-07-01', value: 200_000n, cite: before, confidence: 'secondary' },
    { from: '2019-12-02', value: 500_000n, cite: since2019, confidence: 'verified' },
  ],
})

/** Months of the periodic grant, paid at once. */
export const periodicMonths = series<number>({
  id: 'jkm.santunan-berkala.bulan',
  title: { id: 'Lama santunan berkala', en: 'Months of the periodic grant' },
  unit: 'months',
  history: [
    { from: '2015-07-01', value: 24, cite: before, confidence: 'secondary' },
    { from: '2019-12-02', value: 24, cite: since2019, confidence: 'verified' },
  ],
})

export const funeral = series<Rupiah>({
  id: 'jkm.biaya-pemakaman',
  title: { id: 'Biaya pemakaman', en: 'Funeral costs' },
  unit: 'IDR',
  history: [
    { from: '2015-07-01', value: 3_000_000n, cite: before, confidence: 'secondary' },
    { from: '2019-12-02', value: 10_000_000n, cite: since2019, confidence: 'verified' },
  ],
})

/** Months a BPU participant must have paid in a row before the whole benefit is due. Nothing was asked before. */
export const waitingMonths = series<number>({
  id: 'jkm.masa-tunggu-bpu',
  title: { id: 'Masa tunggu peserta BPU', en: 'Waiting period of BPU participants' },
  unit: 'months',
  history: [
    {
      from: '2025-02-24',
      value: 3,
      cite: { instrument: 'Permenaker 1/2025', pinpoint: 'Pasal 97A ayat (2)' },
      confidence: 'verified',
    },
  ],
})

/** Memberships the grants are paid for; the funeral is paid once. */
export const membershipsPaid = series<number>({
  id: 'jkm.kepesertaan-ganda',
  title: { id: 'Kepesertaan yang dibayar santunannya', en: 'Memberships the grants are paid for' },
  unit: 'count',
  history: [
    {
      from: '2025-02-24',
      value: 2,
      cite: { instrument: 'Permenaker 1/2025', pinpoint: 'Pasal 101' },
      confidence: 'secondary',
    },
  ],
})
