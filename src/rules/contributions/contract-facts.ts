import { choiceField, countField, rupiahField } from '../core/fields.ts'

export const contractValue = rupiahField({
  title: { id: 'Nilai kontrak', en: 'Contract value' },
  description: {
    id: 'Nilai kontrak kerja konstruksi tanpa PPN. Isi ini atau upah pekerja proyek, bukan keduanya.',
    en: 'Value of the construction contract without VAT. Fill in this or the wages of the project, not both.',
  },
  example: 250000000,
  min: 1,
})

export const pmiRoute = choiceField(
  {
    agency: { id: 'Melalui perusahaan penempatan (pelaksana)', en: 'Through a placement company' },
    individual: { id: 'Perseorangan', en: 'On their own' },
  },
  {
    title: { id: 'Cara penempatan PMI', en: 'How the migrant worker goes' },
    description: {
      id: 'Yang melalui pelaksana membayar juga iuran sebelum bekerja.',
      en: 'Who goes through a company also pays the contribution before work.',
    },
    example: 'agency',
  },
)

export const contractMonths = countField({
  title: { id: 'Masa kontrak PMI', en: 'Contract of the migrant worker' },
  description: { id: 'Dalam bulan. Bila kosong: 24 bulan.', en: 'In months. When empty: 24 months.' },
  example: 24,
  min: 1,
  max: 60,
})

export const jhtAmount = rupiahField({
  title: { id: 'Iuran JHT PMI sebulan', en: 'JHT of the migrant worker a month' },
  description: {
    id: 'Iuran JHT yang dipilih sendiri, paling sedikit Rp50.000 sebulan.',
    en: 'JHT chosen by the worker, at least Rp50,000 a month.',
  },
  example: 50000,
  min: 1,
})
