import { paper, school, village } from './kind.ts'

/** That a child is at school. */
export const schoolPapers = {
  'school-letter': paper(
    { id: 'Surat keterangan masih sekolah', en: 'Statement that the child is at school' },
    {
      id: 'Nama anak, kelas, dan tahun ajaran yang diajukan. Diperbarui setiap tahun.',
      en: 'Name of the child, grade and the school year asked for. Anew every year.',
    },
    school,
    { of: 'heir' },
  ),
  'report-book': paper(
    { id: 'Rapor atau transkrip terakhir', en: 'Latest school report' },
    { id: 'Nama anak, kelas, dan semester.', en: 'Name of the child, grade and term.' },
    school,
    { bring: 'copy', of: 'heir' },
  ),
  'unmarried-letter': paper(
    {
      id: 'Pernyataan belum menikah dan belum bekerja',
      en: 'Declaration of being unmarried and without work',
    },
    { id: 'Untuk anak 17 tahun ke atas.', en: 'Of a child of 17 and above.' },
    village,
    { of: 'heir' },
  ),
}
