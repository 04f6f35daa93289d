import { units } from '../core/units.ts'

/** What JHT asks. */
export const tests = {
  segment: {
    id: 'jht.segmen',
    title: { id: 'Sebab klaim berlaku bagi segmen ini', en: 'The reason is one of this segment' },
  },
  age: {
    id: 'jht.usia-pensiun',
    title: { id: 'Usia pensiun tercapai', en: 'Pension age reached' },
    unit: units.years,
  },
  early: {
    id: 'jht.sebelum-usia-pensiun',
    title: {
      id: 'Boleh diambil sebelum usia pensiun karena berhenti bekerja',
      en: 'May be taken before pension age because work ended',
    },
  },
  waited: {
    id: 'jht.masa-tunggu',
    title: { id: 'Masa tunggu sudah lewat', en: 'The waiting period is over' },
  },
  membership: {
    id: 'jht.sebagian.masa-peserta',
    title: { id: 'Cukup lama menjadi peserta', en: 'Long enough a member' },
  },
  once: {
    id: 'jht.sebagian.sekali',
    title: { id: 'Klaim sebagian belum pernah', en: 'No part was taken before' },
  },
  mobile: {
    id: 'jht.batas-jmo',
    title: { id: 'Dapat diajukan lewat JMO', en: 'Can be claimed in JMO' },
    unit: units.rupiah,
  },
  finalTax: {
    id: 'jht.pph.tarif-final',
    title: {
      id: 'Dibayar dalam dua tahun kalender, bertarif PPh final',
      en: 'Paid within two calendar years, at the final tax',
    },
    unit: { id: 'tahun kalender', en: 'calendar years' },
  },
}
