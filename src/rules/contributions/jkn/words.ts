export const kinds = {
  regency: { id: 'Didaftarkan pemerintah daerah (PBPU Pemda)', en: 'Registered by the region (PBPU Pemda)' },
  pbi: { id: 'PBI, dibayar APBN', en: 'Contribution-assistance recipient, paid by the state (PBI)' },
  'class-3': { id: 'Mandiri kelas III', en: 'Own account, class III' },
  'class-2': { id: 'Mandiri kelas II', en: 'Own account, class II' },
  'class-1': { id: 'Mandiri kelas I', en: 'Own account, class I' },
  employee: { id: 'Penerima upah (PPU)', en: 'Employee (PPU)' },
}
export const kindText = {
  title: { id: 'Jenis kepesertaan JKN', en: 'Kind of JKN membership' },
  description: { id: 'Siapa peserta itu bagi JKN.', en: 'What the person is for JKN.' },
  example: 'regency',
  required: true as const,
}
export const monthText = {
  title: { id: 'Bulan iuran', en: 'Contribution month' },
  description: { id: 'Bulan yang iurannya dihitung.', en: 'The month the contribution is for.' },
  example: '2026-05',
  required: true as const,
}
export const wageText = {
  title: { id: 'Upah sebulan', en: 'Wage a month' },
  description: {
    id: 'Gaji atau upah pokok dan tunjangan tetap; hanya untuk penerima upah.',
    en: 'Basic wage and fixed allowances; for employees only.',
  },
  example: 4000000,
  min: 1,
}
export const minimumText = {
  title: { id: 'Upah minimum kabupaten/kota', en: 'Minimum wage of the regency' },
  description: {
    id: 'Upah terendah yang dipakai untuk iuran JKN; hanya untuk penerima upah.',
    en: 'The lowest wage JKN is reckoned on; for employees only.',
  },
  example: 3921089,
  min: 1,
}

const jkn = 'JKN' as const
export const items = {
  pbi: {
    id: 'jkn-pbi',
    programme: jkn,
    title: { id: 'Iuran PBI', en: 'Contribution for a contribution-assistance recipient (PBI)' },
  },
  own: {
    id: 'jkn-peserta',
    programme: jkn,
    title: { id: 'Iuran peserta', en: 'Contribution of the participant' },
  },
  region: {
    id: 'jkn-bantuan-daerah',
    programme: jkn,
    title: { id: 'Bantuan daerah', en: 'Relief of the region' },
  },
  state: {
    id: 'jkn-bantuan-pusat',
    programme: jkn,
    title: { id: 'Bantuan pusat', en: 'Relief of the state' },
  },
  employer: {
    id: 'jkn-pemberi-kerja',
    programme: jkn,
    title: { id: 'Iuran JKN bagian pemberi kerja', en: 'JKN contribution, share of the employer' },
  },
  worker: {
    id: 'jkn-pekerja',
    programme: jkn,
    title: { id: 'Iuran JKN bagian pekerja', en: 'JKN contribution, share of the worker' },
  },
}
export const ceiling = { id: 'batas upah JKN', en: 'JKN wage ceiling' }
export const minimum = { id: 'upah minimum', en: 'minimum wage' }
