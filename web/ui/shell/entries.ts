import type { LinkProps } from '@tanstack/react-router'
import type { Right } from '../../features/access/may.tsx'
import { rightOfPage } from '../../features/access/pages.ts'

export interface Entry {
  /** Its name in the messages under `nav`. */
  word: string
  to: LinkProps['to'] & string
}
export interface Group {
  word: string
  entries: readonly Entry[]
}

/** What stands in the head of every page, in this order; one closed to the role one acts in is left out. */
const all: readonly (Entry | Group)[] = [
  { word: 'dashboard', to: '/' },
  { word: 'people', to: '/orang' },
  {
    word: 'sources',
    entries: [
      { word: 'lists', to: '/daftar' },
      { word: 'review', to: '/periksa' },
      { word: 'official', to: '/angka-resmi' },
    ],
  },
  { word: 'law', to: '/hukum' },
  { word: 'outreach', to: '/jangkauan' },
  { word: 'budget', to: '/anggaran' },
  { word: 'claims', to: '/klaim' },
  { word: 'meetings', to: '/rapat' },
  {
    word: 'personal',
    entries: [
      { word: 'exports', to: '/ekspor' },
      { word: 'requests', to: '/permintaan-data' },
      { word: 'incidents', to: '/insiden' },
      { word: 'retention', to: '/retensi' },
      { word: 'audit', to: '/audit' },
    ],
  },
  { word: 'accounts', to: '/akun' },
]

/** Where somebody lands to whom the first page of a room is closed. */
const instead: Partial<Record<string, LinkProps['to'] & string>> = { '/klaim': '/klaim/manfaat' }

export function entriesFor(may: (right: Right) => boolean): (Entry | Group)[] {
  const isOpen = (to: string) => may(to === '/' ? 'totals.read' : (rightOfPage(to) ?? 'totals.read'))
  const open = ({ word, to }: Entry): Entry[] =>
    isOpen(to) ? [{ word, to }] : instead[to] && isOpen(instead[to]) ? [{ word, to: instead[to] }] : []
  return all.flatMap((entry): (Entry | Group)[] => {
    if (!('entries' in entry)) return open(entry)
    const entries = entry.entries.flatMap(open)
    return entries.length > 0 ? [{ ...entry, entries }] : []
  })
}
