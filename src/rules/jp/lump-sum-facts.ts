import { type FactsOf, rupiahField } from '../core/fields.ts'
import { memberFields } from './facts.ts'

/** What the lump sum hangs on. */
export const fields = {
  ...memberFields,
  reason: { ...memberFields.reason, example: 'usia-pensiun' },
  contributions: rupiahField({
    title: { id: 'Jumlah iuran JP', en: 'JP contributions paid' },
    description: {
      id: 'Jumlah iuran JP pemberi kerja dan pekerja menurut BPJS Ketenagakerjaan, tanpa hasil pengembangan.',
      en: 'JP contributions of employer and worker by BPJS Ketenagakerjaan, without returns.',
    },
    example: 18_000_000,
    min: 1,
  }),
  wage: rupiahField({
    title: { id: 'Rata-rata upah dasar iuran', en: 'Average wage contributions were paid on' },
    description: {
      id: 'Dipakai bila jumlah iuran tidak diketahui: rata-rata upah yang menjadi dasar iuran JP sebulan, tanpa indeksasi.',
      en: 'Used if the sum is not known: the average monthly wage JP was reckoned on, not indexed.',
    },
    example: 5_000_000,
    min: 1,
  }),
  returns: rupiahField({
    title: { id: 'Hasil pengembangan', en: 'Returns' },
    description: {
      id: 'Hasil pengembangan menurut BPJS Ketenagakerjaan. Tidak pernah dikira-kira di sini.',
      en: 'What the contributions earned, by BPJS Ketenagakerjaan. Never guessed here.',
    },
    example: 2_500_000,
  }),
}
export type Facts = FactsOf<typeof fields>
