import { choiceField, countField, yesNoField } from '../core/fields.ts'
import { jkkGroups } from './figures/pu.ts'

export const jkkGroup = choiceField(jkkGroups, {
  title: { id: 'Kelompok risiko JKK', en: 'JKK risk group' },
  description: {
    id: 'Tingkat risiko lingkungan kerja menurut Lampiran I PP 44/2015. Jasa pemerintahan dan organisasi keagamaan: I; pertanian rakyat: II.',
    en: 'Risk of the workplace by Annex I of PP 44/2015. Government services and religious bodies: I; smallholder farming: II.',
  },
  example: 'I',
})

export const firmSize = choiceField(
  {
    micro: { id: 'Usaha mikro', en: 'Micro' },
    small: { id: 'Usaha kecil', en: 'Small' },
    medium: { id: 'Usaha menengah', en: 'Medium' },
    large: { id: 'Usaha besar', en: 'Large' },
    government: { id: 'Instansi pemerintah (non-ASN)', en: 'Government office (non-ASN)' },
    village: { id: 'Pemerintah desa (aparatur desa)', en: 'Village government (village officials)' },
  },
  {
    title: { id: 'Skala pemberi kerja', en: 'Size of the employer' },
    description: {
      id: 'Menentukan program yang wajib bagi penerima upah: mikro dan instansi pemerintah JKK dan JKM; kecil juga JHT; menengah dan besar juga JP. Skala usaha menurut PP 7/2021. Tidak perlu bila JHT dan JP diisi.',
      en: 'Decides the programmes an employee must have: micro and government JKK and JKM; small also JHT; medium and large also JP. Sizes by PP 7/2021. Not needed when JHT and JP are told.',
    },
    example: 'medium',
  },
)

export const activeWorkers = countField({
  title: { id: 'Pekerja aktif di perusahaan', en: 'Active workers of the firm' },
  description: {
    id: 'Banyaknya pekerja aktif; syarat keringanan industri padat karya.',
    en: 'Number of active workers; a term of the relief for labour-intensive industries.',
  },
  example: 60,
  tryOut: [10, 100],
})

export const jht = yesNoField({
  title: { id: 'Ikut JHT', en: 'With JHT' },
  description: {
    id: 'Bila kosong: menurut skala pemberi kerja; peserta BPU dihitung tanpa JHT, dan ditanyakan. Iuran JHT PMI diisi sendiri.',
    en: 'When empty: by the size of the employer; own-account workers are reckoned without it, and asked. JHT of migrant workers has a field of its own.',
  },
  example: true,
})

export const jp = yesNoField({
  title: { id: 'Ikut JP', en: 'With JP' },
  description: {
    id: 'Hanya penerima upah yang belum mencapai usia pensiun. Bila kosong: menurut skala pemberi kerja.',
    en: 'Only employees below the pension age. When empty: by the size of the employer.',
  },
  example: true,
})

export const jkp = yesNoField({
  title: { id: 'Peserta JKP', en: 'With JKP' },
  description: {
    id: 'JKP tidak menambah tagihan. Bila kosong: dianggap peserta bila programnya memenuhi syarat.',
    en: 'JKP adds nothing to the bill. When empty: taken to be a participant when the programmes meet its terms.',
  },
  example: true,
  tryOut: [],
})

export const jpDeferred = yesNoField({
  title: { id: 'JP ditunda (PP 49/2020)', en: 'JP deferred (PP 49/2020)' },
  description: {
    id: 'Pemberi kerja memakai penundaan iuran JP, iuran Agustus 2020 sampai Januari 2021.',
    en: 'The employer uses the deferral of JP, months August 2020 to January 2021.',
  },
  example: false,
})

export const upToDate = yesNoField({
  title: { id: 'Lunas sebelum keringanan mulai', en: 'Paid up before the relief' },
  description: {
    id: 'Iuran lunas sampai bulan sebelum keringanan: Juli 2020 untuk PP 49/2020, Januari 2025 untuk PP 7/2025.',
    en: 'Paid through the month before the relief: July 2020 for PP 49/2020, January 2025 for PP 7/2025.',
  },
  example: true,
})
