import { choiceField, dayField, type FactsOf, monthField } from '../core/fields.ts'
import { segments } from '../member/facts.ts'
import { sectors } from '../reliefs/sectors.ts'
import * as contract from './contract-facts.ts'
import * as employer from './employer-facts.ts'
import { payers } from './payers.ts'
import * as wages from './wage-facts.ts'

const segment = choiceField(segments, {
  title: { id: 'Segmen', en: 'Segment' },
  description: {
    id: 'Segmen kepesertaan. Disimpan per kepesertaan, tidak disimpulkan dari nama pekerjaan.',
    en: 'Segment of the membership. Kept per membership, never derived from the name of the job.',
  },
  example: 'BPU',
  required: true,
})

const month = monthField({
  title: { id: 'Bulan iuran', en: 'Contribution month' },
  description: {
    id: 'Bulan yang iurannya dihitung; aturan yang berlaku pada tanggal 1 bulan itu dipakai.',
    en: 'The month the contribution is for; the law in force on its first day is used.',
  },
  example: '2026-05',
  required: true,
})

const payer = choiceField(payers, {
  title: { id: 'Yang membayar', en: 'Who pays' },
  description: {
    id: 'Asal uang iuran. Menentukan keringanan bagi peserta BPU.',
    en: 'Where the money comes from. It decides the relief for own-account workers.',
  },
  example: 'self',
})

const sector = choiceField(sectors, {
  title: { id: 'Lapangan usaha', en: 'Sector' },
  description: {
    id: 'Lapangan usaha pekerja atau perusahaannya; sebagian mendapat keringanan. Ojek termasuk transportasi.',
    en: 'Sector of the worker or the firm; some have a relief. Motorcycle taxis are transport.',
  },
  example: 'transport',
})

const bornOn = dayField({
  title: { id: 'Tanggal lahir', en: 'Date of birth' },
  description: {
    id: 'Hanya peserta BPU: untuk memeriksa batas usianya. Boleh kosong: usia tidak diperiksa.',
    en: 'Own-account workers only: to look at their age limit. May be empty: the age is not looked at.',
  },
  example: '1980-05-17',
})

/** In the order of the form. */
export const contributionFields = {
  segment,
  month,
  payer,
  sector,
  ...wages,
  ...employer,
  ...contract,
  bornOn,
}
export type ContributionFacts = FactsOf<typeof contributionFields>
