import { decodeNik, searchName } from '../linkage/index.ts'
import { bestValue, type Choosing } from './best-value.ts'
import type { CurrentRecord } from './current-records.ts'
import type { ChosenField } from './precedence.ts'

export interface Identity {
  name: string
  search: string
  birthDate: string | null
  sex: string | null
  nik: string | null
  nikIndex: string | null
  nikSealed: Buffer | null
  nikMask: string | null
  nikStatus: string
  /** Source record behind each field that is known. */
  provenance: Record<string, string>
}

/** Who the records speak of: NIK first, then the birth date and sex that fit it, then the name. */
export function identityOf(records: readonly CurrentRecord[]): Identity {
  const choosing: Choosing = { records, nikDate: null, nikSex: null }
  const provenance: Record<string, string> = {}
  const choose = (field: ChosenField) => {
    const choice = bestValue(field, choosing)
    if (choice.from) provenance[field] = choice.from.id
    return choice
  }
  const { value: nik, from } = choose('nik')
  if (nik !== null && from?.nikStatus === 'valid' && records.length > 1) {
    const read = decodeNik(nik, { asOf: from.asOf })
    choosing.nikDate = read.birthDate
    choosing.nikSex = read.sex
  }
  const name = choose('name').value ?? ''
  return {
    name,
    search: searchName(name),
    birthDate: choose('birthDate').value,
    sex: choose('sex').value,
    nik,
    nikIndex: from?.nikIndex ?? null,
    nikSealed: from?.nikSealed ?? null,
    nikMask: from?.nikMask ?? null,
    nikStatus: from?.nikStatus ?? 'missing',
    provenance,
  }
}
