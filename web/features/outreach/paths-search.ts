import { type Path, type PathReason, pathReasons, paths } from '../../../src/outreach/paths/words.ts'
import { asOneOf, asText } from '../../ui/asked.ts'

export interface PathsSearch {
  jalan?: Path | undefined
  alasan?: PathReason | undefined
  kecamatan?: string | undefined
  desa?: string | undefined
  pemberiKerja?: string | undefined
}

/** What an address asks to be shown: a path, why, where, of which employer. */
export const pathsSearch = (search: Record<string, unknown>): PathsSearch => ({
  jalan: asOneOf(search.jalan, paths),
  alasan: asOneOf(search.alasan, pathReasons),
  kecamatan: asText(search.kecamatan),
  desa: asText(search.desa),
  pemberiKerja: asText(search.pemberiKerja),
})
