import type { Right } from './may.tsx'

/** What each page shows or does, longest address first; pages not named are for everybody. */
const pages: readonly [string, Right][] = [
  ['/kabupaten', 'regencies.read'],
  ['/angka-resmi', 'totals.read'],
  ['/publikasi', 'publication.make'],
  ['/hukum', 'law.read'],
  ['/orang/daftarkan', 'people.register'],
  ['/orang/$id/jejak', 'trace.read'],
  ['/orang', 'people.read'],
  ['/permintaan-data/baru', 'data-requests.record'],
  ['/permintaan-data', 'data-requests.read'],
  ['/insiden', 'incidents.read'],
  ['/nik', 'review.read'],
  ['/daftar/impor/$id', 'lists.read'],
  ['/daftar/impor', 'lists.import'],
  ['/daftar', 'lists.read'],
  ['/periksa', 'review.read'],
  ['/ekspor', 'exports.read'],
  ['/retensi', 'retention.read'],
  ['/anggaran', 'budget.read'],
  ['/klaim/kejanggalan', 'claims.findings'],
  ['/klaim/waktu', 'claims.totals'],
  ['/klaim/manfaat', 'claims.totals'],
  ['/klaim/beasiswa', 'claims.totals'],
  ['/klaim/belum-diklaim', 'claims.totals'],
  ['/klaim/lapor', 'claims.report'],
  ['/klaim', 'claims.read'],
  ['/jangkauan/kunjungan', 'outreach.read'],
  ['/jangkauan/kode', 'outreach.visit'],
  ['/jangkauan', 'totals.read'],
  ['/perbandingan', 'reports.read'],
  ['/rapat/baru', 'meetings.run'],
  ['/rapat/$id/ubah', 'meetings.run'],
  ['/rapat', 'meetings.read'],
  ['/akun', 'accounts.read'],
  ['/kunci-api', 'accounts.read'],
  ['/audit', 'audit.read'],
]

/** The right a page asks for, by the address of its route. */
export const rightOfPage = (path: string): Right | undefined =>
  pages.find(([page]) => path === page || path.startsWith(`${page}/`))?.[1]
