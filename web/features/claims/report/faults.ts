import { Problem } from '../../../ui/api.ts'
import { today } from '../../law/today.ts'

/** Field and code of what is wrong with it. */
export type Faults = Record<string, string | undefined>

/** What can be seen without asking the server. */
export function faultsIn(said: Record<string, string | undefined>, picked: boolean): Faults {
  const faults: Faults = {}
  if (!said.kind) faults.kind = 'missing'
  if (!picked && !said.name) faults.name = 'missing'
  else if (!picked && !said.nik && !said.birthDate) faults.birthDate = 'needed-without-nik'
  if (!said.villageCode) faults.villageCode = 'unknown'
  if (!said.happenedOn) faults.happenedOn = 'missing'
  else if (said.happenedOn > today()) faults.happenedOn = 'in-future'
  if (said.knownOn && said.happenedOn && said.knownOn < said.happenedOn) faults.knownOn = 'before-event'
  return faults
}

/** What the server found wrong, by field; undefined for any other refusal. */
export function refusedFaults(error: Error | null): Faults | undefined {
  if (!(error instanceof Problem) || error.code !== 'claim-event-faults') return undefined
  const { fields: _, ...faults } = error.detail
  return Object.fromEntries(Object.entries(faults).map(([field, code]) => [field, String(code)]))
}
