import { monthIn } from '../filled.ts'
import { groups } from '../words.ts'
import { untilAfter } from './period.ts'

type Word = 'needAbout' | 'needNumber' | 'needDate' | 'needMonths' | 'needGroups' | 'needFile' | 'needReason'
export const sourceField = (group: string) => `source-${group}`

/** What the form says of an old decree, and what it does not say yet. */
export function oldDecreeIn(said: Record<string, string>, file: File | null) {
  const { title = '', number = '', signedOn = '', from = 'members', listId, reason = '' } = said
  const [fromMonth, last] = [monthIn(said.fromMonth), monthIn(said.lastMonth)]
  const chosen = groups.flatMap((group) => {
    const sourceId = said[sourceField(group)]
    return sourceId ? [{ group, sourceId }] : []
  })
  const missing: { field: string; word: Word }[] = []
  const needs = (there: boolean, field: string, word: Word) => {
    if (!there) missing.push({ field, word })
  }
  needs(number.length >= 3, 'old-number', 'needNumber')
  needs(signedOn !== '', 'old-signedOn', 'needDate')
  needs(title.length >= 5, 'old-title', 'needAbout')
  needs(fromMonth !== undefined && last !== undefined, 'old-from', 'needMonths')
  needs(chosen.length > 0, sourceField(groups[0]!), 'needGroups')
  needs(from !== 'annex' || file !== null, 'old-file', 'needFile')
  needs(reason.length >= 5, 'old-reason', 'needReason')
  const body = {
    title,
    number,
    signedOn,
    fromMonth,
    untilMonth: last && untilAfter(last),
    groups: chosen,
    from,
    ...(from === 'list' && { listId }),
    reason,
  }
  return { body, missing }
}
