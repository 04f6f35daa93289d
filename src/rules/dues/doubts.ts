import { reading } from '../core/reading.ts'

/** Whether a part of a month of delay costs a month's penalty. */
export const partMonths = reading({
  id: 'iuran.denda.bagian-bulan',
  title: { id: 'Keterlambatan kurang dari sebulan', en: 'Less than a month of delay' },
  options: {
    started: { id: 'Bulan yang sudah mulai dihitung penuh', en: 'A month that has begun counts whole' },
    completed: { id: 'Hanya bulan yang sudah genap dihitung', en: 'Only completed months count' },
  },
  default: 'started',
  why: {
    id: 'Peraturan menulis “setiap bulan keterlambatan” tanpa menyebut bagian bulan. Yang lebih besar dipakai agar anggaran tidak kurang; bandingkan dengan SIPP.',
    en: 'The rule says “each month of delay” and is silent on parts. The larger is used so that a budget does not fall short; compare with SIPP.',
  },
  cite: { instrument: 'PP 44/2015', pinpoint: 'Pasal 22' },
  confidence: 'unverified',
})

/** Whether the joint leave of civil servants moves a due date. */
export const jointLeave = reading({
  id: 'iuran.jatuh-tempo.cuti-bersama',
  title: { id: 'Jatuh tempo pada cuti bersama', en: 'A due date on joint leave' },
  options: {
    working: {
      id: 'Cuti bersama bukan hari libur: tetap jatuh tempo',
      en: 'Joint leave is no holiday: due all the same',
    },
    off: { id: 'Digeser seperti hari libur', en: 'Moved as on a holiday' },
  },
  default: 'working',
  why: {
    id: 'Cuti bersama mengikat ASN, tidak perusahaan. Membayar lebih awal tidak merugikan siapa pun.',
    en: 'Joint leave binds civil servants, not firms. To pay earlier harms nobody.',
  },
  cite: { instrument: 'PP 44/2015', pinpoint: 'Pasal 21 ayat (3)' },
  confidence: 'unverified',
})
