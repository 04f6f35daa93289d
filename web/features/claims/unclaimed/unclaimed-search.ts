import { useSearch } from '@tanstack/react-router'
import {
  type Certainty,
  certainties,
  kinds,
  type UnclaimedKind,
} from '../../../../src/claims/unclaimed/words.ts'
import { asOneOf } from '../../../ui/asked.ts'

export interface UnclaimedSearch {
  pasti?: Certainty | undefined
  jenis?: UnclaimedKind | undefined
}

/** What the address asks to be shown: how certain, and of what. */
export const useUnclaimedSearch = (): UnclaimedSearch =>
  understood(useSearch({ from: '/inside/klaim/belum-diklaim' }))
const understood = (search: { [Key in keyof UnclaimedSearch]: unknown }): UnclaimedSearch => ({
  pasti: asOneOf(search.pasti, certainties),
  jenis: asOneOf(search.jenis, kinds),
})
