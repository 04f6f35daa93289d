import { type Fraction, percent, type Rupiah } from '../core/exact.ts'
import type { Words } from '../core/law-text.ts'
import type { Series } from '../core/series.ts'
import { figure } from './cites.ts'

/** Care has no ceiling: as the patient needs. */
export const treatment = figure<'as-needed'>({
  id: 'jkk.perawatan',
  title: { id: 'Perawatan dan pengobatan', en: 'Care and treatment' },
  unit: 'choice',
  old: 'as-needed',
  now: 'as-needed',
})

const cap = (id: string, title: Words, now: Rupiah, old?: Rupiah) =>
  figure<Rupiah>({ id: `jkk.${id}`, title, unit: 'IDR', now, ...(old !== undefined && { old }) })

export const landTransport = cap(
  'transpor.darat',
  { id: 'Angkutan darat, sungai, danau', en: 'Transport by land, river, lake' },
  5_000_000n,
  1_000_000n,
)
export const seaTransport = cap(
  'transpor.laut',
  { id: 'Angkutan laut', en: 'Transport by sea' },
  2_000_000n,
  1_500_000n,
)
export const airTransport = cap(
  'transpor.udara',
  { id: 'Angkutan udara', en: 'Transport by air' },
  10_000_000n,
  2_500_000n,
)
export const denture = cap('gigi-tiruan', { id: 'Gigi tiruan', en: 'Denture' }, 5_000_000n, 3_000_000n)
export const hearingAid = cap('alat-bantu-dengar', { id: 'Alat bantu dengar', en: 'Hearing aid' }, 2_500_000n)
export const glasses = cap('kacamata', { id: 'Kacamata', en: 'Glasses' }, 1_000_000n)
export const homeCare = cap('home-care', { id: 'Perawatan di rumah', en: 'Care at home' }, 20_000_000n)

/** Months of care at home that are paid. */
export const homeCareMonths = figure<number>({
  id: 'jkk.home-care.bulan',
  title: { id: 'Lama perawatan di rumah', en: 'Months of care at home' },
  unit: 'months',
  now: 12,
})

/** On top of the price list of the government's rehabilitation centre. */
export const aidSurcharge = figure<Fraction>({
  id: 'jkk.alat-bantu.tambahan',
  title: {
    id: 'Tambahan atas harga prostesis dan ortosis pusat rehabilitasi pemerintah',
    en: "Surcharge on the government centre's prices of prostheses and orthoses",
  },
  unit: 'fraction',
  old: percent('40'),
  now: percent('40'),
})

export const careFigures: readonly Series[] = [
  treatment,
  landTransport,
  seaTransport,
  airTransport,
  denture,
  hearingAid,
  glasses,
  homeCare,
  homeCareMonths,
  aidSurcharge,
]
