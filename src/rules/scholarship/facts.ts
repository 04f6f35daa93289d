import { choiceField, countField, dayField, type FactsOf, listField, yesNoField } from '../core/fields.ts'
import { levelTitles } from './levels.ts'

const child = {
  bornOn: dayField({
    title: { id: 'Lahir pada', en: 'Born on' },
    description: { id: 'Hari lahir anak menurut akta.', en: 'Day of birth by the certificate.' },
    example: '2015-03-12',
    required: true,
  }),
  level: choiceField(
    {
      'belum-tk': { id: 'Belum sekolah, akan masuk TK', en: 'Not yet at school, will enter TK' },
      'belum-sd': { id: 'Belum sekolah, langsung masuk SD', en: 'Not yet at school, will enter SD' },
      ...levelTitles,
      tidak: { id: 'Tidak bersekolah', en: 'Not at school' },
    },
    {
      title: { id: 'Jenjang saat peristiwa', en: 'Level on the day of the event' },
      description: {
        id: 'Jenjang sekolah anak pada hari peristiwa.',
        en: 'Level of school on the day of the event.',
      },
      example: 'SD',
      required: true,
    },
  ),
  grade: countField({
    title: { id: 'Kelas', en: 'Class' },
    description: {
      id: 'Kelas atau tahun kuliah. SMP kelas VIII boleh ditulis 8 atau 2. Kosong: hanya tahun ajaran berjalan dihitung.',
      en: 'Class, or year at college. Class VIII of SMP may be told as 8 or 2. Empty: only the running school year counts.',
    },
    example: 5,
    min: 1,
    max: 12,
  }),
  yearsLeft: countField({
    title: { id: 'Sisa tahun ajaran di jenjang itu', en: 'School years left at that level' },
    description: {
      id: 'Termasuk tahun ajaran yang sedang berjalan. Diisi bila kelas tidak diketahui.',
      en: 'With the one that runs. To be given when the class is not known.',
    },
    example: 2,
    min: 1,
    max: 6,
  }),
  goesOnTo: choiceField(levelTitles, {
    title: { id: 'Sekolah sampai jenjang', en: 'Goes on to' },
    description: {
      id: 'Jenjang terakhir yang akan ditempuh. Kosong: dihitung sampai akhir jenjang sekarang.',
      en: 'The last level the child will attend. Empty: counted to the end of the present one.',
    },
    example: 'PT',
  }),
  collegeYears: countField({
    title: { id: 'Lama kuliah atau pelatihan', en: 'Years of college or training' },
    description: {
      id: 'Dalam tahun, misalnya 4 untuk S1. Kosong: lama paling panjang menurut aturan.',
      en: 'In years, as 4 for a bachelor. Empty: the longest the rule allows.',
    },
    example: 4,
    min: 1,
    max: 7,
  }),
  married: yesNoField({
    title: { id: 'Sudah menikah', en: 'Married' },
    description: {
      id: 'Apakah anak sudah menikah. Kosong: dianggap belum.',
      en: 'Whether the child is married. Empty: taken to be not.',
    },
    example: false,
  }),
  works: choiceField(
    {
      no: { id: 'Tidak bekerja', en: 'Does not work' },
      PU: { id: 'Bekerja sebagai penerima upah', en: 'Works as an employee' },
      BPU: { id: 'Bekerja sebagai bukan penerima upah', en: 'Works on own account' },
      intern: { id: 'Magang', en: 'Intern' },
    },
    {
      title: { id: 'Bekerja', en: 'Works' },
      description: {
        id: 'Pekerjaan anak pada hari peristiwa. Kosong: dianggap tidak bekerja.',
        en: 'Work of the child on that day. Empty: taken not to work.',
      },
      example: 'no',
    },
  ),
  workMonths: countField({
    title: { id: 'Bulan bekerja berturut-turut', en: 'Months of work in a row' },
    description: {
      id: 'Lama anak bekerja sebagai penerima upah tanpa putus. Kosong: dianggap terlalu lama.',
      en: 'How long the child has been an employee without a break. Empty: taken to be too long.',
    },
    example: 3,
    max: 240,
  }),
}
export type Child = FactsOf<typeof child>

export const childrenField = listField(child, {
  title: { id: 'Anak', en: 'Children' },
  description: {
    id: 'Anak peserta menurut urutan yang dipilih keluarga, tanpa nama. Yang pertama berhak didahulukan.',
    en: 'Children of the participant in the order the family chose, without names. The first entitled go first.',
  },
  example: [{ bornOn: '2015-03-12', level: 'SD', grade: 5, goesOnTo: 'SMA' }],
  max: 12,
  tryOut: [[]],
})

export const claimedOnField = dayField({
  title: { id: 'Diajukan pada', en: 'Claimed on' },
  description: {
    id: 'Hari klaim diajukan ke BPJS Ketenagakerjaan. Kosong: dianggap tepat waktu.',
    en: 'Day the claim was filed with BPJS Ketenagakerjaan. Empty: taken to be in time.',
  },
  example: '2026-10-01',
})

export const totalMonthsField = countField({
  title: { id: 'Seluruh bulan iuran', en: 'All months paid' },
  description: {
    id: 'Jumlah bulan iuran yang lunas sepanjang masa, termasuk sebelum kepesertaan pernah terputus.',
    en: 'Months paid in all, with those before a gap in the membership.',
  },
  example: 60,
  max: 720,
})
