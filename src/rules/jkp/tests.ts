import { units } from '../core/units.ts'

const times = { id: 'kali', en: 'times' }

/** What JKP asks. */
export const tests = {
  employee: {
    id: 'jkp.penerima-upah',
    title: { id: 'Peserta penerima upah', en: 'An employee' },
  },
  dismissed: {
    id: 'jkp.sebab',
    title: { id: 'Kehilangan pekerjaan karena PHK', en: 'Work was lost by dismissal' },
  },
  citizen: { id: 'jkp.wni', title: { id: 'Warga negara Indonesia', en: 'An Indonesian citizen' } },
  young: {
    id: 'jkp.usia-pendaftaran',
    title: { id: 'Didaftarkan sebelum batas usia', en: 'Registered before the age limit' },
    unit: units.years,
  },
  health: { id: 'jkp.jkn', title: { id: 'Peserta JKN', en: 'A member of JKN' } },
  programmes: {
    id: 'jkp.program',
    title: {
      id: 'Ikut program yang diminta bagi skala usaha itu',
      en: 'In the programmes asked for at that size of firm',
    },
  },
  months: {
    id: 'jkp.masa-iur',
    title: {
      id: 'Iuran cukup dalam 24 bulan sebelum PHK',
      en: 'Enough months paid in the 24 before the dismissal',
    },
    unit: units.months,
  },
  inARow: {
    id: 'jkp.berturut-turut',
    title: {
      id: 'Iuran berturut-turut sebelum PHK',
      en: 'Months paid in a row before the dismissal',
    },
    unit: units.months,
  },
  open: {
    id: 'jkp.klaim-sejak',
    title: { id: 'Diajukan sesudah klaim JKP dibuka', en: 'Claimed after claims of JKP were opened' },
  },
  inTime: {
    id: 'jkp.batas-pengajuan',
    title: { id: 'Diajukan dalam batas waktu', en: 'Claimed in time' },
  },
  claimsLeft: {
    id: 'jkp.klaim-paling-banyak',
    title: { id: 'Jatah klaim masih ada', en: 'A claim is left' },
    unit: times,
  },
  gap: {
    id: 'jkp.jarak-klaim',
    title: { id: 'Jarak dari klaim terakhir cukup', en: 'Long enough after the last claim' },
  },
  noArrears: {
    id: 'jkp.tanpa-tunggakan',
    title: { id: 'Perusahaan tidak menunggak', en: 'The employer is not in arrears' },
    unit: units.months,
  },
  closed: {
    id: 'jkp.perusahaan-tutup',
    title: {
      id: 'Tunggakan perusahaan pailit atau tutup masih dalam batas',
      en: 'Arrears of the bankrupt or closed employer are within the limit',
    },
    unit: units.months,
  },
  arrears: {
    id: 'jkp.tunggakan',
    title: { id: 'Dibayar meskipun perusahaan menunggak', en: 'Paid though the employer is in arrears' },
    unit: units.months,
  },
}
