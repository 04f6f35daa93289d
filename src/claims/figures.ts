import type { BenefitFigureId } from '../access/questions.ts'
import type { BenefitFiguresView } from './payments/api.ts'

const source = {
  id: 'Daftar pembayaran manfaat dari kantor cabang BPJS Ketenagakerjaan, menurut berkas yang dimasukkan',
  en: 'Lists of benefits paid by the branch of BPJS Ketenagakerjaan, by the files entered',
}

/** The figures of the benefits paid; the period is that of the files they stand on. */
export const benefitFigures: readonly (BenefitFiguresView[number] & { id: BenefitFigureId })[] = [
  {
    id: 'benefitPeople',
    name: { id: 'Penerima manfaat', en: 'People paid' },
    definition: {
      id: 'Pekerja yang manfaatnya dibayar, kepada mereka sendiri atau keluarganya; satu orang dihitung sekali, berapa pun pembayarannya.',
      en: 'Workers a benefit was paid for, to themselves or their family; each counted once, however many payments.',
    },
    unit: 'people',
    source,
  },
  {
    id: 'benefitAmount',
    name: { id: 'Manfaat dibayar', en: 'Benefits paid' },
    definition: {
      id: 'Jumlah semua pembayaran manfaat, semua program.',
      en: 'The sum of all benefits paid, of all programmes.',
    },
    unit: 'rupiah',
    source,
  },
  {
    id: 'benefitAverage',
    name: { id: 'Rata-rata seorang', en: 'Average a person' },
    definition: {
      id: 'Manfaat dibayar dibagi penerima manfaat, dibulatkan ke rupiah terdekat. JHT adalah tabungan sendiri; JKM jauh lebih besar daripada rata-rata ini.',
      en: 'Benefits paid divided by people paid, to the nearest rupiah. JHT is one’s own savings; JKM is far above this average.',
    },
    unit: 'rupiah',
    source,
  },
  {
    id: 'benefitPeopleFinanced',
    name: { id: 'Penerima yang dibiayai Pemda', en: 'People paid, financed by the regency' },
    definition: {
      id: 'Penerima manfaat yang iurannya, menurut berkas cabang, dibayar Pemda.',
      en: 'People paid whose contributions, by the file of the branch, the regency paid.',
    },
    unit: 'people',
    source,
  },
  {
    id: 'benefitAmountFinanced',
    name: { id: 'Manfaat untuk yang dibiayai Pemda', en: 'Benefits of those the regency finances' },
    definition: {
      id: 'Jumlah pembayaran kepada mereka yang iurannya, menurut berkas cabang, dibayar Pemda.',
      en: 'The sum paid to those whose contributions, by the file of the branch, the regency paid.',
    },
    unit: 'rupiah',
    source,
  },
]
