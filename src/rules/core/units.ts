import type { Words } from './law-text.ts'

/** The words arithmetic counts by, once for all rules. */
export const units = {
  days: { id: 'hari', en: 'days' },
  months: { id: 'bulan', en: 'months' },
  years: { id: 'tahun', en: 'years' },
  workers: { id: 'pekerja', en: 'workers' },
  wage: { id: 'upah', en: 'wage' },
  rupiah: { id: 'rupiah', en: 'rupiah' },
} as const satisfies Readonly<Record<string, Words>>
