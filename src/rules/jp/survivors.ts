import { ageOn } from '../core/calendar.ts'
import type { Fraction } from '../core/exact.ts'
import type { Dated } from '../core/series.ts'
import type { Work } from '../core/work.ts'
import { countsByBirth } from '../member/posthumous.ts'
import { childrenTogether } from './doubts.ts'
import type { PensionFacts } from './facts.ts'
import { childAge, childShare, mostChildren, parentShare, spouseShare } from './figures.ts'
import { type PensionItem, pensionItems } from './items.ts'
import { tests } from './tests.ts'

/** Who receives a pension, what share, and how many such pensions there are. */
export interface Recipient {
  readonly item: PensionItem
  readonly share: Dated<Fraction>
  readonly count: number
}

type Children = NonNullable<PensionFacts['children']>

/** Spouse, then children, then a parent of who had neither. Source: PP 45/2015 Pasal 21–23. */
export function recipientOf(work: Work, facts: PensionFacts): Recipient | 'unknown' | 'not-applicable' {
  const { spouse, children, parent } = facts
  if (spouse === undefined) return ask(work, 'spouse')
  if (spouse) return found(work, pensionItems.spouse, work.value(spouseShare))
  if (children === undefined) return ask(work, 'children')
  const born = children.filter(({ bornOn }) => countsByBirth(work, bornOn))
  const heirs = Math.min(childHeirs(work, born), work.value(mostChildren).value)
  if (heirs > 0) {
    const count = heirs > 1 && work.read(childrenTogether) === 'each' ? heirs : 1
    return found(work, pensionItems.child, work.value(childShare), count, heirs)
  }
  // A parent follows a participant without children, not one whose children are grown.
  if (born.length === 0) {
    if (parent === undefined) return ask(work, 'parent')
    if (parent) return found(work, pensionItems.parent, work.value(parentShare))
  }
  work.find(tests.heir, false, 0, work.value(spouseShare))
  return 'not-applicable'
}

function childHeirs(work: Work, children: Children): number {
  const limit = work.value(childAge).value
  let count = 0
  for (const { bornOn, working, married } of children)
    if (ageOn(bornOn, work.on) < limit && !working && !married) count += 1
  return count
}

function found(work: Work, item: PensionItem, share: Dated<Fraction>, count = 1, people = count): Recipient {
  work.find(tests.heir, true, people, share)
  return { item, share, count }
}

function ask(work: Work, field: 'spouse' | 'children' | 'parent'): 'unknown' {
  work.ask(field)
  work.find(tests.heir, undefined, undefined, work.value(spouseShare))
  return 'unknown'
}
