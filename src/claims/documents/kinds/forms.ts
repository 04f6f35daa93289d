import { doctor, employer, form, signed } from './kind.ts'

/** Forms of BPJS Ketenagakerjaan. */
export const formsPapers = {
  'form-kk1': form(
    { id: 'Formulir KK1 (laporan kecelakaan tahap I)', en: 'Form KK1 (accident report, part I)' },
    {
      id: 'Siapa, kapan, di mana, sedang bekerja apa, dan siapa yang melihat.',
      en: 'Who, when, where, at what work, and who saw it.',
    },
    employer,
  ),
  'form-kk2': form(
    { id: 'Formulir KK2 (laporan kecelakaan tahap II)', en: 'Form KK2 (accident report, part II)' },
    {
      id: 'Akibat kecelakaan: sembuh, cacat, atau meninggal, dan sejak kapan.',
      en: 'What came of it: recovered, disabled or died, and since when.',
    },
    employer,
  ),
  'form-kk3': form(
    { id: 'Formulir KK3 (surat keterangan dokter)', en: "Form KK3 (doctor's certificate)" },
    {
      id: 'Diagnosis, lama tidak mampu bekerja, bagian tubuh yang cacat, tanda tangan dan cap dokter.',
      en: 'Diagnosis, time unable to work, disabled part of the body, signature and stamp.',
    },
    doctor,
  ),
  'form-f4': form({ id: 'Formulir 4 (klaim JKM)', en: 'Form 4 (JKM claim)' }, signed),
  'form-f5': form({ id: 'Formulir 5 (klaim JHT)', en: 'Form 5 (JHT claim)' }, signed),
  'form-f6': form({ id: 'Formulir 6 (klaim JKP)', en: 'Form 6 (JKP claim)' }, signed),
  'form-f7': form({ id: 'Formulir 7 (klaim JP)', en: 'Form 7 (JP claim)' }, signed),
  'form-scholarship': form(
    { id: 'Formulir pengajuan beasiswa', en: 'Scholarship form' },
    {
      id: 'Nama anak, sekolah, kelas, dan tahun ajaran; tanda tangan wali.',
      en: 'Name of the child, school, grade and school year; signature of the guardian.',
    },
  ),
}
