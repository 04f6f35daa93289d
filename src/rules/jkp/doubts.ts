import { reading } from '../core/reading.ts'

/** What a dismissal gives while an employer that still runs is in arrears. */
export const employerArrears = reading({
  id: 'jkp.tunggakan-perusahaan-berjalan',
  title: { id: 'Perusahaan yang masih berjalan menunggak', en: 'A running employer is in arrears' },
  options: {
    ask: { id: 'Tanyakan kepada kantor cabang', en: 'Ask the branch' },
    paid: { id: 'Dibayar; perusahaan melunasi tunggakannya', en: 'Paid; the employer settles its arrears' },
    'not-paid': { id: 'Tidak dibayar oleh BPJS Ketenagakerjaan', en: 'Not paid by BPJS Ketenagakerjaan' },
  },
  default: 'ask',
  why: {
    id: 'Pasal 39A hanya mengatur perusahaan pailit atau tutup. Menganggap pekerja terlindungi, padahal tidak, lebih berbahaya daripada bertanya.',
    en: 'Pasal 39A speaks of a bankrupt or closed employer alone. To call a worker protected who is not is worse than to ask.',
  },
  cite: { instrument: 'PP 37/2021', pinpoint: 'Pasal 39' },
  confidence: 'unverified',
})
