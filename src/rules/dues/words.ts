import { units } from '../core/units.ts'

/** Whom a contribution is owed to. */
export const schemes = {
  employment: { id: 'BPJS Ketenagakerjaan', en: 'BPJS Ketenagakerjaan' },
  health: { id: 'BPJS Kesehatan (JKN)', en: 'BPJS Kesehatan (JKN)' },
}

export const schemeText = {
  title: { id: 'Kepada', en: 'Owed to' },
  description: {
    id: 'Penyelenggara yang menagih. Bila kosong: BPJS Ketenagakerjaan.',
    en: 'Who bills it. When empty: BPJS Ketenagakerjaan.',
  },
  example: 'employment',
}
export const segmentText = {
  title: { id: 'Segmen', en: 'Segment' },
  description: {
    id: 'Denda hanya bagi pemberi kerja penerima upah; peserta BPU tidak didenda.',
    en: 'Only employers of employees pay a penalty; own-account workers do not.',
  },
  example: 'PU',
  required: true as const,
}
export const monthText = {
  title: { id: 'Bulan iuran', en: 'Contribution month' },
  description: { id: 'Bulan yang iurannya ditagih.', en: 'The month the bill is for.' },
  example: '2026-02',
  required: true as const,
}
export const amountText = {
  title: { id: 'Tagihan', en: 'Bill' },
  description: {
    id: 'Iuran yang seharusnya dibayar untuk bulan itu.',
    en: 'The contribution owed for that month.',
  },
  example: 1000000,
  min: 1,
  required: true as const,
}
export const paidOnText = {
  title: { id: 'Dibayar pada', en: 'Paid on' },
  description: {
    id: 'Hari pembayaran; atau hari ini, untuk tagihan yang belum dibayar.',
    en: 'The day of payment; or today, for a bill not yet paid.',
  },
  example: '2026-04-20',
}

export const inTime = {
  id: 'iuran.tepat-waktu',
  title: { id: 'Dibayar paling lambat pada jatuh tempo', en: 'Paid by the due date' },
}
export const monthsLate = {
  id: 'iuran.denda.bulan',
  title: { id: 'Lamanya keterlambatan', en: 'Delay' },
  unit: units.months,
}
export const penalty = {
  id: 'denda',
  programme: 'BPJS TK',
  title: { id: 'Denda keterlambatan iuran', en: 'Penalty for late contributions' },
} as const
export const months = { id: 'bulan terlambat', en: 'months late' }
export const bill = { id: 'tagihan', en: 'bill' }

export const paidAhead = {
  id: 'Dibayar di muka, sebelum bulan iurannya: tidak terlambat.',
  en: 'Paid ahead of its month: not late.',
}
export const holidaysUnknown = {
  id: 'Daftar hari libur tahun itu belum dipastikan; hanya Sabtu dan Minggu yang diperhitungkan. Jatuh tempo dapat lebih lambat.',
  en: 'The holidays of that year are not certain; only Saturdays and Sundays are counted. It may be due later.',
}
export const healthWithout = {
  id: 'Iuran JKN yang terlambat tidak didenda; kepesertaan berhenti sementara, dan denda pelayanan dapat timbul saat dirawat inap.',
  en: 'Late JKN contributions have no penalty; membership is suspended, and a service charge may arise on a stay in hospital.',
}
export const ownAccountWithout = {
  id: 'Peserta BPU tidak didenda; perlindungan berhenti bila menunggak lebih dari tiga bulan.',
  en: 'Own-account workers pay no penalty; protection ends after more than three months unpaid.',
}
export const otherSegments = {
  id: 'Jatuh tempo jasa konstruksi dan PMI mengikuti kontrak; dendanya belum dicek.',
  en: 'Construction and migrant workers pay by contract; their penalty is not yet checked.',
}
