import { countField, rupiahField } from '../core/fields.ts'

const cost = (id: string, en: string, description: { id: string; en: string }, example: number) =>
  rupiahField({ title: { id, en }, description, example, max: 10_000_000_000 })
const paid = {
  id: 'Biaya menurut kuitansi, dalam rupiah.',
  en: 'Cost by the receipt, in rupiah.',
}

/** Costs of care, by receipt. */
export const careFields = {
  treatmentCost: cost(
    'Biaya perawatan',
    'Cost of treatment',
    {
      id: 'Bila keluarga sudah membayar sendiri. Perawatan di rumah sakit kerja sama (PLKK) dibayar langsung.',
      en: 'When the family has paid. Care in a partner hospital (PLKK) is paid directly.',
    },
    7_500_000,
  ),
  landTransport: cost('Angkutan darat', 'Transport by land', paid, 650_000),
  seaTransport: cost('Angkutan laut', 'Transport by sea', paid, 400_000),
  airTransport: cost('Angkutan udara', 'Transport by air', paid, 9_000_000),
  aidPrice: cost(
    'Harga prostesis atau ortosis',
    'Price of prosthesis or orthosis',
    {
      id: 'Harga menurut daftar pusat rehabilitasi rumah sakit pemerintah.',
      en: "By the price list of the government hospital's rehabilitation centre.",
    },
    10_000_000,
  ),
  dentureCost: cost('Biaya gigi tiruan', 'Cost of a denture', paid, 3_000_000),
  hearingAidCost: cost('Biaya alat bantu dengar', 'Cost of a hearing aid', paid, 2_000_000),
  glassesCost: cost('Biaya kacamata', 'Cost of glasses', paid, 800_000),
  homeCareCost: cost(
    'Biaya perawatan di rumah sebulan',
    'Cost of care at home a month',
    {
      id: 'Biaya sebulan, bila dokter menyarankan perawatan di rumah.',
      en: 'Cost of a month, when a doctor advises care at home.',
    },
    1_500_000,
  ),
  homeCareMonths: countField({
    title: { id: 'Bulan perawatan di rumah', en: 'Months of care at home' },
    description: { id: 'Lamanya, dalam bulan. Kosong: satu bulan.', en: 'In months. Empty: one.' },
    example: 6,
    min: 1,
    max: 60,
  }),
}
