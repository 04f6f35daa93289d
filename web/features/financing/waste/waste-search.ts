import { type WasteKind, wasteKindNames } from '../../../../src/financing/waste/kinds.ts'
import { asOneOf } from '../../../ui/asked.ts'

/** What an address asks to be shown: people of one finding, or findings that are gone. */
export const wasteSearch = (
  search: Record<string, unknown>,
): { jenis?: WasteKind | undefined; lama?: true | undefined } => ({
  jenis: asOneOf(search.jenis, wasteKindNames),
  lama: search.lama === true ? true : undefined,
})
