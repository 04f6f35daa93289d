import type { Anchor, CurrentRecord } from './current-records.ts'
import { rowKey } from './decisions.ts'
import { couldBeOnePerson } from './same-person.ts'

type Groups = readonly (readonly CurrentRecord[])[]

/** Of several answers to one question only the latest; all other verdicts as they are. */
export function latestAnswers(verdicts: readonly CurrentRecord[]): CurrentRecord[] {
  const latest = new Map<string, CurrentRecord>()
  for (const verdict of verdicts) {
    if (!verdict.answer) continue
    const other = latest.get(verdict.answer.question)
    const later =
      !other || verdict.asOf > other.asOf || (verdict.asOf === other.asOf && verdict.id > other.id)
    if (later) latest.set(verdict.answer.question, verdict)
  }
  return verdicts.filter((verdict) => !verdict.answer || latest.get(verdict.answer.question) === verdict)
}

/**
 * Tells in which group the person is whom an answer speaks of: where the row is that was asked of, else where most of the
 * person's other rows are. A row that left its list is found as the row of the same person in the next.
 */
export function askedGroups(
  verdicts: readonly CurrentRecord[],
  groups: Groups,
): (verdict: CurrentRecord) => number | undefined {
  const wanted = new Set(verdicts.flatMap(({ answer }) => answer?.about.flatMap(keysOf) ?? []))
  if (wanted.size === 0) return () => undefined
  const places = new Map<string, { group: number; record: CurrentRecord }[]>()
  groups.forEach((records, group) => {
    for (const record of records) {
      for (const key of [record.id, rowKey(record)]) {
        if (wanted.has(key)) places.set(key, [...(places.get(key) ?? []), { group, record }])
      }
    }
  })
  const placeOf = (anchor: Anchor) =>
    (places.get(anchor.id) ??
      places.get(anchor.rowKey)?.filter(({ record }) => couldBeOnePerson(record, anchor)))?.[0]?.group
  return ({ answer }) => {
    const [asked, ...others] = answer?.about.map(placeOf) ?? []
    return asked ?? mostOf(others)
  }
}

const keysOf = ({ id, rowKey: key }: Anchor) => [id, key]

function mostOf(groups: readonly (number | undefined)[]): number | undefined {
  const votes = new Map<number, number>()
  for (const group of groups) if (group !== undefined) votes.set(group, (votes.get(group) ?? 0) + 1)
  return [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
}
