import type { CountFigureId } from './api.ts'
import type { Card, Someone } from './test-population.ts'

type Protection = 'active' | 'arrears' | 'lapsed' | 'none' | 'review'
interface Person {
  onLists: boolean
  standing: 'present' | 'dead' | 'moved' | 'asn'
  protection: Protection
  financed: boolean
  nikValid: boolean
}

/** Counts every figure of a day the plain way, one human being after the other: what the SQL is held against. */
export function recount(people: readonly Someone[], day: string): Record<CountFigureId, number> {
  const persons = people.flatMap((one) => personsOf(one, day))
  const count = (test: (person: Person) => boolean) => persons.filter(test).length
  const active = (p: Person) => p.protection === 'active'
  const open = (p: Person) => p.standing === 'present' && !active(p)
  return {
    universe: count((p) => active(p) || p.standing === 'present'),
    active: count(active),
    uncovered: count(open),
    financedByRegency: count((p) => active(p) && p.financed),
    toReview: count((p) => open(p) && p.protection === 'review'),
    arrears: count((p) => open(p) && p.protection === 'arrears'),
    lapsed: count((p) => open(p) && p.protection === 'lapsed'),
    never: count((p) => open(p) && p.protection === 'none'),
    withoutValidNik: count((p) => (active(p) || p.standing === 'present') && !p.nikValid),
    dead: count((p) => p.onLists && p.standing === 'dead' && !active(p)),
    moved: count((p) => p.onLists && p.standing === 'moved' && !active(p)),
    asn: count((p) => p.standing === 'asn'),
    activeDead: count((p) => active(p) && p.standing === 'dead'),
    activeMoved: count((p) => active(p) && p.standing === 'moved'),
    activeNotOnLists: count((p) => active(p) && !p.onLists && p.standing === 'present'),
  }
}

/** Someone is one person, or two while nobody has said that the worker and the participant are one. */
function personsOf(one: Someone, day: string): Person[] {
  const { worker, participant } = one
  const cards = (participant?.cards ?? []).filter((card) => card.from <= day && card.until > card.from)
  const paid = protectionBy(cards, day)
  const financed = cards.some((card) => card.until > day && card.payer === 'regency')
  const persons: Person[] = []
  const works = worker && worker.standing !== 'not-a-worker'
  const found = works && participant && one.match === 'registered'
  if (works) {
    const later = worker.standingOn !== undefined && worker.standingOn > day
    const gone = worker.standing === 'dead' || worker.standing === 'moved'
    let standing = worker.standing as Person['standing']
    if (standing === 'present' && found) standing = participant.standing
    if (gone && later) standing = 'present'
    const waits = participant && one.match === 'review'
    const protection = waits ? 'review' : found ? paid : 'none'
    const nikValid = Boolean(worker.nikIndex || (found && participant.nikIndex))
    persons.push({ onLists: true, standing, protection, financed: Boolean(found && financed), nikValid })
  }
  if (participant && !found && paid === 'active') {
    const { standing, nikIndex } = participant
    persons.push({ onLists: false, standing, protection: paid, financed, nikValid: Boolean(nikIndex) })
  }
  return persons
}

function protectionBy(cards: Card[], day: string): Protection {
  if (cards.length === 0) return 'none'
  const until = cards
    .map((card) => card.until)
    .sort()
    .at(-1)!
  if (until > day) return 'active'
  const last = new Date(Date.parse(until) - 86_400_000).toISOString()
  const months = monthNumber(day) - monthNumber(last)
  return months <= 3 ? 'arrears' : 'lapsed'
}

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
