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
  months: {
    id: 'jkp.masa-iur',
    title: {
      id: 'Iuran cukup dalam 24 bulan sebelum PHK',
      en: 'Enough months paid in the 24 before the dismissal',
    },
  },
  inARow: {
    id: 'jkp.berturut-turut',
    title: {
      id: 'Iuran berturut-turut sebelum PHK',
      en: 'Months paid in a row before the dismissal',
    },
  },
  inTime: {
    id: 'jkp.batas-pengajuan',
    title: { id: 'Diajukan dalam batas waktu', en: 'Claimed in time' },
  },
  claimsLeft: {
    id: 'jkp.klaim-paling-banyak',
    title: { id: 'Jatah klaim masih ada', en: 'A claim is left' },
  },
  gap: {
    id: 'jkp.jarak-klaim',
    title: { id: 'Jarak dari klaim terakhir cukup', en: 'Long enough after the last claim' },
  },
  closed: {
    id: 'jkp.perusahaan-tutup',
    title: {
      id: 'Tunggakan perusahaan pailit atau tutup masih dalam batas',
      en: 'Arrears of the bankrupt or closed employer are within the limit',
    },
  },
  arrears: {
    id: 'jkp.tunggakan',
    title: { id: 'Dibayar meskipun perusahaan menunggak', en: 'Paid though the employer is in arrears' },
  },
}
