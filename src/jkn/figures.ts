import type { Language } from '../platform/i18n.ts'

type Words = Record<Language, string>
interface JknFigure {
  id: string
  unit: 'people' | 'rows' | 'rupiah' | 'basis-points'
  name: Words
  definition: Words
}

const source: Words = {
  id: 'Daftar peserta JKN dari BPJS Kesehatan yang berlaku, dicocokkan dengan NIK saja; penduduk dari angka yang diisi kabupaten.',
  en: 'The lists of JKN members from BPJS Kesehatan that hold now, matched by NIK alone; population as the regency entered it.',
}

/** Each number about the health insurance, declared once; none of them is part of the coverage of employment (UCJ). */
const figures = [
  {
    id: 'jknWorkers',
    unit: 'people',
    name: { id: 'Pekerja menurut JKN', en: 'Workers by health insurance' },
    definition: {
      id: 'Semesta pekerja menurut perlindungan kerja dan kepesertaan JKN. Tanpa NIK yang benar tidak dicari; nama tidak dipakai untuk menebak.',
      en: 'The universe of workers by protection at work and health insurance. Without a valid NIK nobody is looked up; names are not used to guess.',
    },
  },
  {
    id: 'jknRegistered',
    unit: 'people',
    name: { id: 'Terdaftar JKN', en: 'Registered in JKN' },
    definition: {
      id: 'Orang di daftar BPJS Kesehatan, aktif atau tidak. Satu NIK dihitung sekali; baris tanpa NIK yang benar dihitung satu orang per baris.',
      en: 'People on the list of BPJS Kesehatan, active or not. One NIK counts once; a row without a valid NIK counts as one person.',
    },
  },
  {
    id: 'jknActive',
    unit: 'people',
    name: { id: 'Aktif JKN', en: 'Active in JKN' },
    definition: {
      id: 'Orang terdaftar yang paling sedikit satu barisnya berstatus aktif.',
      en: 'Registered people of whom at least one row is active.',
    },
  },
  {
    id: 'jknRegencyPaid',
    unit: 'people',
    name: { id: 'PBPU Pemda aktif', en: 'Active PBPU Pemda' },
    definition: {
      id: 'Orang aktif yang didaftarkan dan dibayar pemerintah daerah (PBPU-BP Pemda, dahulu PBI APBD).',
      en: 'Active people whom the region registered and pays for (PBPU-BP Pemda, formerly PBI APBD).',
    },
  },
  {
    id: 'jknRegencyMonthly',
    unit: 'rupiah',
    name: { id: 'Iuran PBPU Pemda sebulan', en: 'PBPU Pemda contributions a month' },
    definition: {
      id: 'Baris aktif PBPU Pemda kali iuran bulan ini (bagian peserta dan bantuan daerah kelas III). Baris yang berulang ikut dihitung, seperti ditagihkan.',
      en: 'Active PBPU Pemda rows times the contribution of the month (share of the participant and relief of the region, class III). Repeated rows count, as they are billed.',
    },
  },
  {
    id: 'jknWaste',
    unit: 'rupiah',
    name: { id: 'Kemungkinan sia-sia sebulan', en: 'Probably in vain, a month' },
    definition: {
      id: 'Iuran PBPU Pemda bagi yang menurut Dukcapil atau desa sudah meninggal atau pindah, yang juga aktif di segmen lain, dan NIK yang ditagih lebih dari sekali. Satu orang masuk satu sebab.',
      en: 'PBPU Pemda contributions for people who died or moved away by Dukcapil or the village, who are active in another segment too, and for a NIK billed more than once. One person falls under one reason.',
    },
  },
  {
    id: 'jknUnchecked',
    unit: 'people',
    name: { id: 'PBPU Pemda tanpa NIK yang benar', en: 'PBPU Pemda without a valid NIK' },
    definition: {
      id: 'Yang dibayar tetapi tidak dapat diperiksa karena NIK-nya kosong atau salah. Tidak termasuk kemungkinan sia-sia.',
      en: 'Paid for, but cannot be checked as the NIK is missing or wrong. Not part of what is probably in vain.',
    },
  },
  {
    id: 'uhcRegistered',
    unit: 'basis-points',
    name: { id: 'UHC terdaftar', en: 'UHC registered' },
    definition: {
      id: 'Terdaftar JKN dibagi jumlah penduduk.',
      en: 'Registered in JKN divided by the population.',
    },
  },
  {
    id: 'uhcActive',
    unit: 'basis-points',
    name: { id: 'UHC aktif', en: 'UHC active' },
    definition: {
      id: 'Aktif JKN dibagi jumlah penduduk. Pers kadang membaginya dengan yang terdaftar; angka itu ditunjukkan tersendiri.',
      en: 'Active in JKN divided by the population. The press sometimes divides by the registered; that figure is shown apart.',
    },
  },
] as const satisfies readonly JknFigure[]
export type JknFigureId = (typeof figures)[number]['id']

/** The catalogue in one language. */
export const figuresIn = (language: Language) =>
  figures.map(({ id, unit, name, definition }) => ({
    id,
    unit,
    name: name[language],
    definition: definition[language],
    source: source[language],
  }))
