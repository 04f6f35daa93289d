import { choiceField, countField, type FactsOf, listField } from '../../core/fields.ts'
import type { Words } from '../../core/law-text.ts'
import { type Part, parts, rows } from './rows.ts'

const titles = Object.fromEntries(parts.map((part) => [part, rows[part].title])) as Record<Part, Words>

const injury = {
  part: choiceField(titles, {
    title: { id: 'Bagian tubuh atau fungsi', en: 'Part of the body or function' },
    description: {
      id: 'Baris tabel cacat menurut surat keterangan dokter.',
      en: "Row of the disability table by the doctor's certificate.",
    },
    example: 'ibu-jari',
    required: true,
  }),
  side: choiceField(
    { right: { id: 'Kanan', en: 'Right' }, left: { id: 'Kiri', en: 'Left' } },
    {
      title: { id: 'Sisi', en: 'Side' },
      description: {
        id: 'Untuk lengan, tangan dan jari; untuk kaki, mata dan telinga bila kedua sisi terkena. Kosong: dihitung dengan sisi yang lebih rendah.',
        en: 'For arm, hand and fingers; for leg, eye and ear when both sides are hurt. Empty: reckoned by the lower side.',
      },
      example: 'right',
    },
  ),
  times: countField({
    title: { id: 'Banyaknya', en: 'How many' },
    description: {
      id: 'Jumlah jari pada satu sisi; atau berapa kali 10 desibel atau 10% yang hilang. Kosong: satu.',
      en: 'Number of fingers or toes of one side; or how many times 10 decibels or 10% are lost. Empty: one.',
    },
    example: 1,
    min: 1,
    max: 10,
  }),
  functionLost: countField({
    title: { id: 'Fungsi yang hilang (%)', en: 'Function lost (%)' },
    description: {
      id: 'Diisi bila bagian itu masih ada tetapi fungsinya berkurang, dalam persen menurut dokter. Kosong: bagian itu hilang.',
      en: 'When the part is there and works less: percent by the doctor. Empty: the part is lost.',
    },
    example: 40,
    min: 1,
    max: 100,
  }),
  degree: countField({
    title: { id: 'Persentase dari dokter', en: 'Percentage set by the doctor' },
    description: {
      id: 'Untuk kulit kepala (10–30%). Kosong: yang paling rendah.',
      en: 'For the scalp (10–30%). Empty: the lowest.',
    },
    example: 20,
    min: 1,
    max: 100,
  }),
}
export type Injury = FactsOf<typeof injury>

export const injuriesField = listField(injury, {
  title: { id: 'Cacat sebagian', en: 'Partial disabilities' },
  description: {
    id: 'Setiap cacat satu baris, menurut surat keterangan dokter.',
    en: "One row for each, by the doctor's certificate.",
  },
  example: [{ part: 'ibu-jari', side: 'right' }],
  max: 12,
})
