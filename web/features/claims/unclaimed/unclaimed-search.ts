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

/** What an address asks to be shown: how certain, and of what. */
export const unclaimedSearch = (search: Record<string, unknown>): UnclaimedSearch => ({
  pasti: asOneOf(search.pasti, certainties),
  jenis: asOneOf(search.jenis, kinds),
})
