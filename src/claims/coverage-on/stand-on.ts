import { addMonths, type Law, type MembershipState, membershipOn } from '../../rules/index.ts'

/** One card of a person, as BPJS's list has it. */
export interface Card {
  id: string
  kpj: string | null
  segment: string
  programmes: string[]
  payerKind: string
  payerName: string | null
  coveredFrom: string
  /** The first day not covered. */
  coveredUntil: string
}
/** `not-yet`: it began after that day. `no-law`: no law was in force. Else as the law calls a membership on a day. */
export type CardState = MembershipState | 'not-yet' | 'no-law'

export interface CardOn extends Card {
  /** The last month paid, as 2026-03. */
  paidThrough: string
  state: CardState
  /** The first day without protection if nothing more was paid; null where unknown. */
  lapsesOn: string | null
}

export interface CoverageOn {
  /** What the person had on that day. `arrears`: ask the branch. `perhaps`: whose card it is awaits review. */
  state: 'covered' | 'arrears' | 'lapsed' | 'not-yet' | 'none' | 'perhaps'
  cards: CardOn[]
  /** The card that decides, of those of a programme asked for. */
  deciding: CardOn | null
  /** First day since which no month was without a card in force. */
  memberSince: string | null
  /** Different months paid up to the event, on all cards. */
  totalMonths: number
  /** Cards in force on that day that carry the programme. */
  memberships: number
}

const segments = ['PU', 'BPU', 'JAKON', 'PMI'] as const
const rank: Record<CardState, number> = {
  paid: 0,
  'not-yet-due': 1,
  arrears: 2,
  lapsed: 3,
  'not-yet': 4,
  'no-law': 5,
}
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/**
 * What somebody's cards say of a day, by the law of that day.
 * @param programme only cards that carry it decide
 * @param sure false when it is not certain that the cards are theirs: then nothing is said to be covered
 */
export function standOn(
  law: Law,
  cards: readonly Card[],
  day: string,
  programme: string,
  sure = true,
): CoverageOn {
  const on = cards
    .map((card) => cardOn(law, card, day))
    .sort((a, b) => rank[a.state] - rank[b.state] || (a.coveredUntil < b.coveredUntil ? 1 : -1))
  const carrying = on.filter(({ programmes }) => programmes.includes(programme))
  const deciding = carrying[0] ?? null
  const found = deciding ? stateOf(deciding.state) : 'none'
  return {
    state: !sure && deciding && found !== 'not-yet' ? 'perhaps' : found,
    cards: on,
    deciding,
    memberSince: deciding && deciding.state !== 'not-yet' ? sinceWhen(deciding, carrying) : null,
    totalMonths: monthsOf(carrying, day).size,
    memberships: inForce(carrying),
  }
}

function cardOn(law: Law, card: Card, day: string): CardOn {
  const paidThrough = dayBefore(card.coveredUntil).slice(0, 7)
  if (card.coveredFrom > day) return { ...card, paidThrough, state: 'not-yet', lapsesOn: null }
  const segment = segments.find((one) => one === card.segment)
  // A project protects for its own time: there are no months of arrears.
  if (segment === 'JAKON' || segment === 'PMI') {
    const state = card.coveredUntil > day ? 'paid' : 'lapsed'
    return { ...card, paidThrough, state, lapsesOn: card.coveredUntil }
  }
  const found = membershipOn(law, segment, paidThrough, day)
  return { ...card, paidThrough, state: found?.state ?? 'no-law', lapsesOn: found?.lapsesOn ?? null }
}

/** One card may stand on several lists: it is one membership. */
function inForce(cards: readonly CardOn[]): number {
  const held = cards.filter(({ state }) => state === 'paid' || state === 'not-yet-due')
  return new Set(held.map(({ kpj, id }) => kpj ?? id)).size
}

function stateOf(state: CardState): CoverageOn['state'] {
  if (state === 'paid' || state === 'not-yet-due') return 'covered'
  return state === 'no-law' ? 'none' : state
}

/** Back from a card through those that end in the month before it begins or later: no month lies between them. */
function sinceWhen(deciding: Card, cards: readonly Card[]): string {
  let since = deciding.coveredFrom
  for (let moved = true; moved; ) {
    const earlier = cards.find(
      (card) =>
        card.coveredFrom < since &&
        addMonths(dayBefore(card.coveredUntil).slice(0, 7), 1) >= since.slice(0, 7),
    )
    moved = earlier !== undefined
    if (earlier) since = earlier.coveredFrom
  }
  return since
}

function monthsOf(cards: readonly CardOn[], day: string): Set<string> {
  const months = new Set<string>()
  const last = day.slice(0, 7)
  for (const { coveredFrom, paidThrough } of cards) {
    let month = coveredFrom.slice(0, 7)
    while (month <= paidThrough && month <= last) {
      months.add(month)
      month = addMonths(month, 1)
    }
  }
  return months
}
