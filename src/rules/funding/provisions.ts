import type { Day } from '../core/calendar.ts'
import type { Citation, Confidence, Words } from '../core/law-text.ts'
import type { FundedGroup, FundingKind } from './kinds.ts'

/** A law that lets a source pay the contributions of groups, from a day on. */
export interface Provision {
  readonly kind: FundingKind
  readonly groups: readonly FundedGroup[]
  readonly from: Day
  /** First day on which it no longer holds: budget guidance holds for one fiscal year. */
  readonly until?: Day
  readonly cite: Citation
  readonly confidence: Confidence
  readonly note?: Words
}

const unread: Words = {
  id: 'Naskahnya belum dibaca; diduga melanjutkan tahun sebelumnya.',
  en: 'Its text was not read; taken to go on from the year before.',
}
const named = 'pedoman penganggaran iuran jaminan sosial ketenagakerjaan'
const budgetGroups: readonly FundedGroup[] = ['non-asn', 'perangkat-desa', 'rentan']

/** In the order of the sources. What is not here needs a rule of the regency's own (Perda, Perbup). */
export const provisions: readonly Provision[] = [
  {
    kind: 'apbd-kabupaten',
    groups: ['non-asn'],
    from: '2021-03-25',
    cite: { instrument: 'Inpres 2/2021', pinpoint: 'instruksi kepada gubernur, bupati, dan wali kota' },
    confidence: 'verified',
  },
  {
    kind: 'apbd-kabupaten',
    groups: budgetGroups,
    from: '2024-01-01',
    until: '2025-01-01',
    cite: { instrument: 'Permendagri 15/2023', pinpoint: named },
    confidence: 'verified',
  },
  {
    kind: 'apbd-kabupaten',
    groups: budgetGroups,
    from: '2025-01-01',
    until: '2026-01-01',
    cite: { instrument: 'Permendagri 15/2024', pinpoint: named },
    confidence: 'unverified',
    note: unread,
  },
  {
    kind: 'apbd-kabupaten',
    groups: budgetGroups,
    from: '2026-01-01',
    until: '2027-01-01',
    cite: { instrument: 'Permendagri 14/2025', pinpoint: named },
    confidence: 'unverified',
    note: unread,
  },
  {
    kind: 'apbd-provinsi',
    groups: ['non-asn'],
    from: '2021-03-25',
    cite: { instrument: 'Inpres 2/2021', pinpoint: 'instruksi kepada gubernur, bupati, dan wali kota' },
    confidence: 'verified',
  },
  {
    kind: 'add',
    groups: ['perangkat-desa'],
    from: '2024-04-25',
    cite: {
      instrument: 'UU 3/2024',
      pinpoint: 'Pasal 26 ayat (3) huruf c, Pasal 50A huruf b, Pasal 62 huruf f',
    },
    confidence: 'secondary',
  },
  {
    kind: 'dana-desa',
    groups: ['perangkat-desa', 'kader', 'rentan'],
    from: '2026-01-01',
    until: '2027-01-01',
    cite: { instrument: 'Permendes PDT 16/2025', pinpoint: 'penggunaan dana desa tahun 2026' },
    confidence: 'verified',
    note: {
      id: 'Kepala desa dan perangkat: JKK dan JKM. Juga RT/RW, kader, dan pekerja rentan.',
      en: 'Village heads and officials: JKK and JKM. Also RT/RW, cadres and vulnerable workers.',
    },
  },
  {
    kind: 'dbhcht',
    groups: ['rentan'],
    from: '2024-10-01',
    cite: { instrument: 'PMK 72/2024', pinpoint: 'Pasal 5 ayat (5) huruf c' },
    confidence: 'verified',
    note: {
      id: 'Buruh tani tembakau, buruh pabrik rokok, dan pekerja rentan.',
      en: 'Tobacco farm hands, cigarette workers and vulnerable workers.',
    },
  },
]
