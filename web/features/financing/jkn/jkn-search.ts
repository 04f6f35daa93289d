import type { JknRowsBody } from '../../../../src/jkn/api.ts'
import { asOneOf } from '../../../ui/asked.ts'

export const protections = ['active', 'arrears', 'lapsed', 'none', 'review'] as const
export const states = ['pbi', 'regency', 'employee', 'other', 'inactive', 'not-found', 'no-nik'] as const
const segments = ['pbi', 'regency', 'employee', 'own', 'non-worker', 'unknown'] as const
const wastes = ['dead', 'moved', 'elsewhere', 'twice'] as const

export interface JknSearch {
  /** Whose rows are shown: the workers, or the members on the list of BPJS Kesehatan. */
  siapa?: 'pekerja' | 'peserta' | undefined
  kerja?: (typeof protections)[number] | undefined
  jkn?: (typeof states)[number] | undefined
  segmen?: (typeof segments)[number] | undefined
  aktif?: boolean | undefined
  sebab?: (typeof wastes)[number] | undefined
  nik?: boolean | undefined
}

/** What an address of the health insurance asks for. */
export const jknSearch = (search: Record<string, unknown>): JknSearch => ({
  siapa: asOneOf(search.siapa, ['pekerja', 'peserta'] as const),
  kerja: asOneOf(search.kerja, protections),
  jkn: asOneOf(search.jkn, states),
  segmen: asOneOf(search.segmen, segments),
  aktif: typeof search.aktif === 'boolean' ? search.aktif : undefined,
  sebab: asOneOf(search.sebab, wastes),
  nik: typeof search.nik === 'boolean' ? search.nik : undefined,
})

/** The same, as the server is asked for it. */
export const askedRows = ({ siapa, kerja, jkn, segmen, aktif, sebab, nik }: JknSearch): JknRowsBody => ({
  side: siapa === 'peserta' ? 'member' : 'worker',
  protection: kerja,
  state: jkn,
  segment: segmen,
  active: aktif,
  waste: sebab,
  withNik: nik,
})
