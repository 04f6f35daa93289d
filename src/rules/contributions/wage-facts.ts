import { choiceField, rupiahField } from '../core/fields.ts'

export const income = rupiahField({
  title: { id: 'Penghasilan sebulan', en: 'Income a month' },
  description: {
    id: 'Penghasilan sebulan peserta BPU; menentukan lapis dasar iuran.',
    en: 'Income a month of an own-account worker; it decides the tier.',
  },
  example: 2000000,
  min: 1,
})

export const wage = rupiahField({
  title: { id: 'Upah', en: 'Wage' },
  description: {
    id: 'Upah sebulan yang dilaporkan; bila dasar upah bukan bulanan, angka menurut dasar itu. Jasa konstruksi: jumlah upah pekerja proyek sebulan.',
    en: 'Reported wage a month; where the wage basis is another, the figure by that basis. Construction: wages of all project workers a month.',
  },
  example: 4000000,
  min: 1,
})

export const wageBasis = choiceField(
  {
    monthly: { id: 'Sebulan', en: 'A month' },
    daily: { id: 'Sehari (harian lepas)', en: 'A day (daily worker)' },
    piece: {
      id: 'Jumlah 3 bulan terakhir (borongan, satuan hasil)',
      en: 'Total of the last 3 months (piece work)',
    },
    seasonal: {
      id: 'Jumlah 12 bulan terakhir (borongan yang bergantung cuaca)',
      en: 'Total of the last 12 months (piece work that hangs on the weather)',
    },
  },
  {
    title: { id: 'Dasar upah', en: 'Wage basis' },
    description: {
      id: 'Untuk apa angka upah penerima upah itu. Bila kosong: sebulan.',
      en: 'What the wage of an employee is for. When empty: a month.',
    },
    example: 'monthly',
  },
)

export const jpWage = rupiahField({
  title: { id: 'Upah sebulan untuk JP', en: 'Wage a month for JP' },
  description: {
    id: 'Hanya bila upahnya harian atau borongan dan pekerja ikut JP: upah sebulan yang dilaporkan untuk JP. Ditolak bila upahnya bulanan.',
    en: 'Only for a daily or piece wage with JP: the wage a month reported for JP. Refused with a wage by the month.',
  },
  example: 4000000,
  min: 1,
})

export const tariffBase = rupiahField({
  title: { id: 'Dasar iuran yang ditetapkan daerah', en: 'Base set by the regency' },
  description: {
    id: 'Dasar iuran untuk kelompok yang dibiayai, menurut keputusan daerah. Menggantikan upah atau penghasilan.',
    en: 'Base for a group that is paid for, by decision of the regency. It takes the place of wage or income.',
  },
  example: 1000000,
  min: 1,
})
