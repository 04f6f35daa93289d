import { choiceField, countField, type FactsOf, monthField, rupiahField, yesNoField } from '../core/fields.ts'
import { segments } from '../member/facts.ts'
import { sectors } from '../reliefs/sectors.ts'
import { jkkGroups } from './figures/pu.ts'
import { payers } from './payers.ts'

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

const wage = rupiahField({
  title: { id: 'Upah', en: 'Wage' },
  description: {
    id: 'Upah sebulan yang dilaporkan; bila dasar upah bukan bulanan, angka menurut dasar itu. Jasa konstruksi: jumlah upah pekerja proyek sebulan.',
    en: 'Reported wage a month; where the wage basis is another, the figure by that basis. Construction: wages of all project workers a month.',
  },
  example: 4000000,
})

const wageBasis = choiceField(
  {
    monthly: { id: 'Sebulan', en: 'A month' },
    daily: { id: 'Sehari (harian lepas)', en: 'A day (daily worker)' },
    piece: {
      id: 'Jumlah 3 bulan terakhir (borongan, satuan hasil)',
      en: 'Total of the last 3 months (piece work)',
    },
    seasonal: {
      id: 'Jumlah 12 bulan terakhir (borongan yang bergantung cuaca)',
      en: 'Total of the last 12 months (piece work that hangs on the weather)',
    },
  },
  {
    title: { id: 'Dasar upah', en: 'Wage basis' },
    description: {
      id: 'Untuk apa angka upah itu. Bila kosong: sebulan.',
      en: 'What the wage is for. When empty: a month.',
    },
    example: 'monthly',
  },
)

const jpWage = rupiahField({
  title: { id: 'Upah sebulan untuk JP', en: 'Wage a month for JP' },
  description: {
    id: 'Hanya bila upahnya harian atau borongan dan pekerja ikut JP: upah sebulan yang dilaporkan untuk JP.',
    en: 'Only for a daily or piece wage with JP: the wage a month reported for JP.',
  },
  example: 4000000,
})

const tariffBase = rupiahField({
  title: { id: 'Dasar iuran yang ditetapkan daerah', en: 'Base set by the regency' },
  description: {
    id: 'Dasar iuran untuk kelompok yang dibiayai, menurut keputusan daerah. Menggantikan upah atau penghasilan.',
    en: 'Base for a group that is paid for, by decision of the regency. It takes the place of wage or income.',
  },
  example: 1000000,
})

const jkkGroup = choiceField(jkkGroups, {
  title: { id: 'Kelompok risiko JKK', en: 'JKK risk group' },
  description: {
    id: 'Tingkat risiko lingkungan kerja menurut Lampiran I PP 44/2015. Jasa pemerintahan dan organisasi keagamaan: I; pertanian rakyat: II.',
    en: 'Risk of the workplace by Annex I of PP 44/2015. Government services and religious bodies: I; smallholder farming: II.',
  },
  example: 'I',
})

const firmSize = choiceField(
  {
    micro: { id: 'Usaha mikro', en: 'Micro' },
    small: { id: 'Usaha kecil', en: 'Small' },
    medium: { id: 'Usaha menengah', en: 'Medium' },
    large: { id: 'Usaha besar', en: 'Large' },
    government: { id: 'Instansi pemerintah atau desa', en: 'Government or village office' },
  },
  {
    title: { id: 'Skala pemberi kerja', en: 'Size of the employer' },
    description: {
      id: 'Menentukan program yang wajib bagi penerima upah: mikro dan pemerintah JKK dan JKM; kecil juga JHT; menengah dan besar juga JP.',
      en: 'Decides the programmes an employee must have: micro and government JKK and JKM; small also JHT; medium and large also JP.',
    },
    example: 'medium',
  },
)

const jht = yesNoField({
  title: { id: 'Ikut JHT', en: 'With JHT' },
  description: {
    id: 'Bila kosong: menurut skala pemberi kerja; peserta BPU tanpa JHT.',
    en: 'When empty: by the size of the employer; own-account workers without JHT.',
  },
  example: true,
})

const jp = yesNoField({
  title: { id: 'Ikut JP', en: 'With JP' },
  description: {
    id: 'Hanya penerima upah yang belum mencapai usia pensiun. Bila kosong: menurut skala pemberi kerja.',
    en: 'Only employees below the pension age. When empty: by the size of the employer.',
  },
  example: true,
})

const jkp = yesNoField({
  title: { id: 'Peserta JKP', en: 'With JKP' },
  description: {
    id: 'JKP tidak menambah tagihan. Bila kosong: dianggap peserta bila programnya memenuhi syarat.',
    en: 'JKP adds nothing to the bill. When empty: taken to be a participant when the programmes meet its terms.',
  },
  example: true,
  tryOut: [],
})

export const contributionFields = {
  segment,
  month,
  payer,
  sector,
  income: rupiahField({
    title: { id: 'Penghasilan sebulan', en: 'Income a month' },
    description: {
      id: 'Penghasilan sebulan peserta BPU; menentukan lapis dasar iuran.',
      en: 'Income a month of an own-account worker; it decides the tier.',
    },
    example: 2000000,
  }),
  wage,
  wageBasis,
  jpWage,
  tariffBase,
  jkkGroup,
  firmSize,
  jht,
  jp,
  jkp,
  jpDeferred: yesNoField({
    title: { id: 'JP ditunda (PP 49/2020)', en: 'JP deferred (PP 49/2020)' },
    description: {
      id: 'Pemberi kerja memakai penundaan iuran JP, iuran Agustus 2020 sampai Januari 2021.',
      en: 'The employer uses the deferral of JP, months August 2020 to January 2021.',
    },
    example: false,
  }),
  activeWorkers: countField({
    title: { id: 'Pekerja aktif di perusahaan', en: 'Active workers of the firm' },
    description: {
      id: 'Banyaknya pekerja aktif; syarat keringanan industri padat karya.',
      en: 'Number of active workers; a term of the relief for labour-intensive industries.',
    },
    example: 60,
    tryOut: [10, 100],
  }),
  upToDate: yesNoField({
    title: { id: 'Lunas sebelum keringanan mulai', en: 'Paid up before the relief' },
    description: {
      id: 'Iuran lunas sampai bulan sebelum keringanan: Juli 2020 untuk PP 49/2020, Januari 2025 untuk PP 7/2025.',
      en: 'Paid through the month before the relief: July 2020 for PP 49/2020, January 2025 for PP 7/2025.',
    },
    example: true,
  }),
  contractValue: rupiahField({
    title: { id: 'Nilai kontrak', en: 'Contract value' },
    description: {
      id: 'Nilai kontrak kerja konstruksi tanpa PPN; dipakai bila upah pekerja tidak diketahui.',
      en: 'Value of the construction contract without VAT; used where wages are not known.',
    },
    example: 250000000,
  }),
  pmiRoute: choiceField(
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
  ),
  contractMonths: countField({
    title: { id: 'Masa kontrak PMI', en: 'Contract of the migrant worker' },
    description: { id: 'Dalam bulan. Bila kosong: 24 bulan.', en: 'In months. When empty: 24 months.' },
    example: 24,
    min: 1,
    max: 60,
  }),
  jhtAmount: rupiahField({
    title: { id: 'Iuran JHT PMI sebulan', en: 'JHT of the migrant worker a month' },
    description: {
      id: 'Iuran JHT yang dipilih sendiri, paling sedikit Rp50.000 sebulan.',
      en: 'JHT chosen by the worker, at least Rp50,000 a month.',
    },
    example: 50000,
  }),
}
export type ContributionFacts = FactsOf<typeof contributionFields>
