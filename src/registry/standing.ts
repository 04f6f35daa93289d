import { isReportedDeath } from './answers.ts'
import type { CurrentRecord } from './current-records.ts'

export type Standing = 'present' | 'dead' | 'moved' | 'asn' | 'not-a-worker'

/**
 * Whether a person counts as a worker here. Death outweighs all; ASN have their own insurer; the later word
 * decides whether somebody moved away (a Dukcapil "match" after a move means the person came back).
 */
export function standingOf(
  records: readonly CurrentRecord[],
  verdicts: readonly CurrentRecord[],
): { standing: Standing; standingOn: string | null } {
  if (!records.some((record) => record.role === 'worker'))
    return { standing: 'not-a-worker', standingOn: null }
  const words = [...verdicts, ...records.filter((record) => record.verdict !== null)]
  const [reported, listed] = partition(words.filter((record) => record.verdict === 'dead'))
  // A list of an office names the day; where it does not, or none says so, an officer confirmed one.
  const dead = latest(listed) ?? latest(reported)
  if (dead) return { standing: 'dead', standingOn: dead.verdictOn ?? latest(reported)?.verdictOn ?? null }
  const asn = records.filter((record) => record.isAsn)
  // Of several days of appointment the last: whoever was paid for before it was paid for rightly.
  if (asn.length > 0)
    return { standing: 'asn', standingOn: asn.map(({ verdictOn }) => verdictOn).toSorted(lastFirst)[0]! }
  const place = latest(words.filter((record) => record.verdict === 'moved' || record.verdict === 'match'))
  if (place?.verdict === 'moved') return { standing: 'moved', standingOn: place.verdictOn }
  return { standing: 'present', standingOn: null }
}

/** The word on death or move that stands for a participant; their own list says nothing of it. */
export function participantStanding(verdicts: readonly CurrentRecord[]): 'present' | 'dead' | 'moved' {
  if (verdicts.some((record) => record.verdict === 'dead')) return 'dead'
  const place = latest(verdicts.filter((record) => record.verdict === 'moved' || record.verdict === 'match'))
  return place?.verdict === 'moved' ? 'moved' : 'present'
}

function partition(deaths: readonly CurrentRecord[]): [CurrentRecord[], CurrentRecord[]] {
  const listed = deaths.filter((record) => !isReportedDeath(record))
  return [deaths.filter(isReportedDeath), listed]
}

function latest(records: readonly CurrentRecord[]): CurrentRecord | undefined {
  return records.toSorted((a, b) =>
    dayOf(a) < dayOf(b) || (dayOf(a) === dayOf(b) && a.id < b.id) ? 1 : -1,
  )[0]
}

const lastFirst = (a: string | null, b: string | null) => ((a ?? '') < (b ?? '') ? 1 : -1)

function dayOf(record: CurrentRecord): string {
  return record.verdictOn ?? record.asOf
}
