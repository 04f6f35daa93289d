import { useSearch } from '@tanstack/react-router'
import {
  type FindingKind,
  type FindingState,
  findingKindNames,
  findingStates,
} from '../../../../src/claims/findings/words.ts'
import { asOneOf } from '../../../ui/asked.ts'

const weights = ['1', '2', '3'] as const
export interface FindingsSearch {
  jenis?: FindingKind | undefined
  keadaan?: FindingState | 'gone' | undefined
  bobot?: (typeof weights)[number] | undefined
}

/** What the address asks to be shown: of which kind, how far, how grave. */
export const useFindingsSearch = (): FindingsSearch =>
  understood(useSearch({ from: '/inside/klaim/kejanggalan' }))
const understood = (search: { [Key in keyof FindingsSearch]: unknown }): FindingsSearch => ({
  jenis: asOneOf(search.jenis, findingKindNames),
  keadaan: asOneOf(search.keadaan, [...findingStates, 'gone'] as const),
  // An address gives a number as a number.
  bobot: asOneOf(search.bobot === undefined ? undefined : String(search.bobot), weights),
})
