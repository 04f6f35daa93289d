import { reading } from '../core/reading.ts'
import { practice } from './membership.ts'

/** What an event in the months of arrears gives. */
export const inArrears = reading({
  id: 'kepesertaan.peristiwa-saat-menunggak',
  title: { id: 'Peristiwa saat iuran menunggak', en: 'An event while contributions are in arrears' },
  options: {
    ask: { id: 'Tanyakan kepada kantor cabang', en: 'Ask the branch' },
    paid: { id: 'Dibayar setelah tunggakan dilunasi', en: 'Paid once the arrears are settled' },
    'not-paid': { id: 'Tidak dibayar', en: 'Not paid' },
  },
  default: 'ask',
  why: {
    id: 'Pasalnya belum ditemukan. Menganggap keluarga terlindungi, padahal tidak, lebih berbahaya daripada bertanya.',
    en: 'The article is not found. To call a family protected when it is not is worse than to ask.',
  },
  cite: practice,
  confidence: 'unverified',
})

/** Who pays for an employee whose employer is in arrears for longer than protection lasts. */
export const employerInArrears = reading({
  id: 'kepesertaan.pemberi-kerja-menunggak-lama',
  title: {
    id: 'Peristiwa saat pemberi kerja menunggak lebih lama',
    en: 'An event while the employer is in arrears for longer',
  },
  options: {
    ask: { id: 'Tanyakan kepada kantor cabang', en: 'Ask the branch' },
    'employer-first': { id: 'Pemberi kerja membayar lebih dahulu', en: 'The employer pays first' },
    lapsed: { id: 'Perlindungan berakhir', en: 'Protection has ended' },
  },
  default: 'ask',
  why: {
    id: 'Menurut yang kami ketahui pekerja tidak kehilangan hak dan pemberi kerja membayar lebih dahulu. Pasalnya belum ditemukan.',
    en: 'As far as we know the employee loses no right and the employer pays first. The article is not found.',
  },
  cite: { instrument: 'PP 44/2015', pinpoint: 'Pasal 27–28; belum dicocokkan' },
  confidence: 'unverified',
})
