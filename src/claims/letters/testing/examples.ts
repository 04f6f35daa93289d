import { documentsFor } from '../../documents/required.ts'
import type {
  CoverLetter,
  LetterAmount,
  LetterFrame,
  LetterPaper,
  OwedLetter,
  ReceiptLetter,
  RefusalLetter,
} from '../api.ts'

const frame: LetterFrame = {
  regency: 'Kabupaten Enrekang',
  office: 'Dinas Koperasi, UMKM, Tenaga Kerja, dan Transmigrasi',
  address: 'Jalan Jenderal Sudirman, Enrekang',
  contact: 'Loket Klaim, 0800 000 0000',
  number: '560/0117/KLM/2026',
  date: '2026-03-25',
  place: 'Enrekang',
  caseNumber: 'KLM-2026-0117',
  verify: { url: 'https://semesta.enrekang.example/keluarga', code: 'K7MQ-2XRT' },
  signer: { role: 'Petugas klaim,', name: 'Nurhayati, S.Sos.' },
}
const participant = {
  name: 'Dahlan bin Saning',
  nikMask: '7316********9003',
  village: 'Desa Buntu Barana, Kecamatan Curio',
}
const event = { kind: 'death', on: '2026-03-20' } as const

const jkm = (title: string, arithmetic: string, amount: number): LetterAmount => ({
  programme: 'JKM',
  title,
  arithmetic,
  amount,
  citation: 'PP 82/2019, Pasal 34; Lampiran III',
  confidence: 'verified',
})
const owed = [
  jkm('Santunan kematian', 'sekaligus', 20_000_000),
  jkm('Santunan berkala', '24 bulan × Rp500.000', 12_000_000),
  jkm('Biaya pemakaman', 'sekaligus', 10_000_000),
]
const later = [
  { ...jkm('Beasiswa Sitti Aisyah, SD', '2 tahun × Rp1.500.000', 3_000_000), programme: 'Beasiswa' },
  {
    ...jkm('Beasiswa Muhammad Rifki, SMP', '2 tahun × Rp2.000.000', 4_000_000),
    programme: 'Beasiswa',
    confidence: 'unverified' as const,
  },
]

/** The papers of JKM to a widow with children, those first that are there. */
export const papers = (there: number): LetterPaper[] =>
  documentsFor({ programme: 'JKM', event: 'death', receivers: ['spouse', 'child'] }).map(
    ({ title, shows }, i) => ({
      title: title.id,
      note: shows.id,
      has: i < there,
    }),
  )

export const owedExample: OwedLetter = {
  ...frame,
  kind: 'owed',
  to: 'Ibu Hasnawati',
  participant,
  event,
  owed,
  later,
  papers: papers(0),
  bringTo: 'Kantor Desa Buntu Barana',
  expiresOn: '2031-03-20',
}

export const receiptExample: ReceiptLetter = {
  ...frame,
  kind: 'receipt',
  from: 'Hasnawati',
  participant,
  event,
  programmes: ['JKM', 'Beasiswa'],
  papers: papers(7).map((paper) => ({ ...paper, ...(paper.has && { note: '', pages: 2 }) })),
}

export const coverExample: CoverLetter = {
  ...frame,
  kind: 'cover',
  branch: 'Palopo',
  branchAddress: 'di Palopo',
  programme: 'JKM',
  participant,
  cardMask: '*******4821',
  event,
  receivers: [{ name: 'Hasnawati', relation: 'istri', accountMask: 'BRI ***********5536' }],
  papers: papers(10).map((paper) => ({ ...paper, note: '', ...(paper.has && { pages: 1 }) })),
  owed,
}

export const refusalExample: RefusalLetter = {
  ...frame,
  kind: 'refusal',
  date: '2026-04-20',
  to: 'Ibu Hasnawati',
  programme: 'JKM',
  participant,
  event,
  decidedOn: '2026-04-14',
  reason: 'Kepesertaan tidak aktif pada saat meninggal dunia, iuran terakhir bulan November 2025.',
  grounds: [
    {
      title: 'Terlindungi pada hari meninggal',
      seen: 'iuran terakhir November 2025',
      citation: 'Permenaker 5/2021, keterangan BPJS Ketenagakerjaan tentang tunggakan BPU',
      confidence: 'unverified',
    },
  ],
  disagrees: null,
  missed: 42_000_000,
  ways: [
    {
      title: 'Ajukan keberatan ke kantor cabang',
      how: 'Sertakan bukti bayar iuran Desember 2025 sampai Februari 2026 bila ada. Kami membantu menulis suratnya.',
      until: '2026-05-14',
    },
    {
      title: 'Periksa kepesertaan lain',
      how: 'Tanyakan apakah almarhum juga terdaftar lewat kelompok tani atau tempat kerja lain.',
      until: null,
    },
  ],
  still: [
    {
      programme: 'JHT',
      title: 'Saldo Jaminan Hari Tua',
      arithmetic: '24 bulan × Rp20.000',
      amount: 480_000,
      citation: 'PP 46/2015, Pasal 26',
      confidence: 'secondary',
    },
  ],
}
