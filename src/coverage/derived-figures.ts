import type { DerivedFigureId, FigureCatalogueView } from './api.ts'

export type Words = { id: string; en: string }
type Entry = FigureCatalogueView[number] & { id: DerivedFigureId }

export const listsSource: Words = {
  id: 'Daftar pekerja kabupaten, daftar peserta BPJS Ketenagakerjaan, dan hasil padan Dukcapil, menurut daftar terakhir',
  en: 'Worker lists of the regency, participant list of BPJS Ketenagakerjaan and results of Dukcapil, by the latest lists',
}
const linkage: Words = {
  id: 'Peluang tiap pasangan pekerja dan peserta menurut pencocokan; keputusan petugas menjadikannya pasti',
  en: 'The probability of each pair of worker and participant by the linkage; a decision by a person makes it certain',
}
const sample: Words = {
  id: 'Keputusan petugas atas pasangan yang dipilih acak (uji petik)',
  en: 'Decisions by people on pairs drawn at random (audit sample)',
}

/** Figures no row stands behind: what is expected when doubt is weighed in, and how good the linkage is. */
export const derivedFigures: readonly Entry[] = [
  {
    id: 'activeOnLists',
    name: { id: 'Peserta aktif di daftar pekerja', en: 'Active participants on worker lists' },
    definition: {
      id: 'Peserta aktif yang ditemukan di daftar pekerja kabupaten; yang meninggal atau pindah tidak termasuk.',
      en: 'Active participants found on a worker list of the regency; without those who died or moved away.',
    },
    unit: 'people',
    source: listsSource,
    hasRows: false,
  },
  {
    id: 'expectedActive',
    name: { id: 'Perkiraan peserta aktif', en: 'Expected active participants' },
    definition: {
      id: 'Sama dengan hitungannya: siapa yang aktif dibaca langsung dari daftar peserta, jadi ragu dalam pencocokan tidak mengubahnya.',
      en: 'Equal to the count: who is active is read from the participant list itself, so doubt in the linkage does not change it.',
    },
    unit: 'people',
    source: listsSource,
    hasRows: false,
  },
  {
    id: 'expectedActiveOnLists',
    name: {
      id: 'Perkiraan peserta aktif di daftar pekerja',
      en: 'Expected active participants on worker lists',
    },
    definition: {
      id: 'Jumlah peluang tiap peserta aktif untuk ada di daftar pekerja, juga yang belum diputuskan. Rentang memuat angka sebenarnya 95 dari 100 kali, sejauh peluangnya benar.',
      en: 'The sum of the probabilities that each active participant is on a worker list, the undecided included. The range holds the true number 95 times in 100, as far as the probabilities are right.',
    },
    unit: 'people',
    source: linkage,
    hasRows: false,
  },
  {
    id: 'expectedUncovered',
    name: { id: 'Perkiraan belum terlindungi', en: 'Expected not protected' },
    definition: {
      id: 'Hitungan menganggap setiap pasangan yang meragukan belum terlindungi. Perkiraan menimbang ragunya: pekerja yang hampir pasti peserta aktif, atau hampir pasti tercatat dua kali, hampir tidak ikut dihitung. Rentang memuat angka yang benar menurut daftar ini 95 dari 100 kali, sejauh peluangnya benar. Salah di daftar itu sendiri tidak ada di dalamnya: orang yang meninggal, pindah, atau tercatat dua kali tanpa jejak tidak dapat diperkirakan.',
      en: 'The count takes every doubtful pair for not protected. The estimate weighs the doubt: a worker who almost surely is an active participant, or almost surely is listed twice, hardly counts. The range holds the number that is right by these lists 95 times in 100, as far as the probabilities are right. Faults of the lists themselves are not in it: people who died, moved or are listed twice without a trace cannot be estimated.',
    },
    unit: 'people',
    source: linkage,
    hasRows: false,
  },
  {
    id: 'expectedCoverage',
    name: { id: 'Perkiraan cakupan', en: 'Expected coverage' },
    definition: {
      id: 'Peserta aktif dibagi jumlahnya dengan perkiraan belum terlindungi; rentangnya dari rentang perkiraan itu.',
      en: 'Active participants divided by their sum with the expected not protected; its range comes from the range of that.',
    },
    unit: 'basis-points',
    source: linkage,
    hasRows: false,
  },
  {
    id: 'linkPrecision',
    name: { id: 'Ketepatan pencocokan', en: 'Precision of the linkage' },
    definition: {
      id: 'Dari pasangan yang diterima sendiri oleh pencocokan, berapa persen yang benar orang yang sama. Dari contoh acak yang diperiksa petugas; rentang 95 % menurut Wilson.',
      en: 'Of the pairs the linkage accepted by itself, the share that truly is one person. From a random sample looked at by people; 95 % range by Wilson.',
    },
    unit: 'basis-points',
    source: sample,
    hasRows: false,
  },
  {
    id: 'linkRecall',
    name: { id: 'Kelengkapan pencocokan', en: 'Recall of the linkage' },
    definition: {
      id: 'Dari pekerja yang benar peserta, berapa persen yang ditemukan. Yang terlewat diperkirakan dari contoh acak pasangan yang ditolak, per lapis bobot. Tidak termasuk yang masih menunggu diperiksa, dan yang tidak punya calon sama sekali atau hanya calon yang sangat lemah.',
      en: 'Of the workers who truly are participants, the share that was found. The missed are estimated from a random sample of refused pairs, by strata of weight. Without those still to be reviewed, and those with no candidate at all or only a very weak one.',
    },
    unit: 'basis-points',
    source: sample,
    hasRows: false,
  },
]
