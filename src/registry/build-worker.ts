import { witnessesOf } from './answers.ts'
import { bestValue } from './best-value.ts'
import type { CurrentRecord } from './current-records.ts'
import { type Identity, identityOf } from './identity.ts'
import type { ChosenField } from './precedence.ts'
import { type Standing, standingOf } from './standing.ts'

export interface BuiltWorker extends Identity {
  motherName: string | null
  villageCode: string | null
  districtCode: string | null
  occupation: string | null
  segment: string | null
  groupCode: string | null
  standing: Standing
  standingOn: string | null
  listCount: number
}

/** One worker out of the records that speak of them: the best value of each field, and where it came from. */
export function buildWorker(
  records: readonly CurrentRecord[],
  verdicts: readonly CurrentRecord[],
): BuiltWorker {
  const witnesses = witnessesOf(records, verdicts)
  const identity = identityOf(witnesses)
  const choosing = { records: witnesses, nikDate: null, nikSex: null }
  const choose = (field: ChosenField) => {
    const choice = bestValue(field, choosing)
    if (choice.from) identity.provenance[field] = choice.from.id
    return choice.value
  }
  const villageCode = choose('villageCode')
  return {
    ...identity,
    motherName: choose('motherName'),
    villageCode,
    districtCode: villageCode?.slice(0, 8) ?? null,
    occupation: choose('occupation'),
    segment: choose('segment'),
    groupCode: choose('groupCode'),
    ...standingOf(records, verdicts),
    listCount: new Set(records.map((record) => record.listId)).size,
  }
}
