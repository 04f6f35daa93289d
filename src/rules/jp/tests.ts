import { units } from '../core/units.ts'

/** What JP asks. */
export const tests = {
  employee: { id: 'jp.penerima-upah', title: { id: 'Peserta penerima upah', en: 'An employee' } },
  age: { id: 'jp.usia-pensiun', title: { id: 'Usia pensiun tercapai', en: 'Pension age reached' } },
  deferral: {
    id: 'jp.penundaan',
    title: { id: 'Ditunda paling lama tiga tahun', en: 'Put off for at most three years' },
  },
  months: {
    id: 'jp.masa-iur',
    title: { id: 'Masa iur cukup untuk pensiun bulanan', en: 'Months enough for a monthly pension' },
    unit: units.months,
  },
  membership: {
    id: 'jp.masa-peserta',
    title: { id: 'Cukup lama menjadi peserta', en: 'Long enough a member' },
  },
  density: {
    id: 'jp.kepadatan',
    title: {
      id: 'Kepadatan iuran cukup (bulan lunas/bulan kepesertaan)',
      en: 'Contributions dense enough (months paid/months of membership)',
    },
  },
  heir: {
    id: 'jp.ahli-waris',
    title: { id: 'Ada penerima menurut urutan', en: 'There is someone to receive it, in order' },
    unit: { id: 'penerima', en: 'to receive it' },
  },
  base: {
    id: 'jp.batas-upah',
    title: {
      id: 'Upah tidak melebihi batas JP terendah selama masa iur',
      en: 'The wage is within the lowest ceiling of JP in those months',
    },
    unit: units.rupiah,
  },
}
