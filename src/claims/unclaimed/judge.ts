import { birthday, claimBy, type Law, pensionAgeOn } from '../../rules/index.ts'
import { reckon } from '../cases/reckon.ts'
import { type Card, type CardOn, type CoverageOn, standOn } from '../coverage-on/stand-on.ts'
import type { Certainty, ReasonCode, UnclaimedKind, UnclaimedProgramme } from './words.ts'

/** What is known of somebody without asking them. */
export interface Known {
  bornOn: string | null
  /** Null where no list names the day. */
  diedOn: string | null
  /** Other days of death that some source names. */
  otherDays: readonly string[]
  /** The population register and the card agree on NIK and birth date, or a person said whose it is. */
  proven: boolean
  /** The lists as they were brought together do not have them dead, though the register says so of this number. */
  standingOpen: boolean
  /** Somebody reported the death; no officer confirmed it, and no list says so. */
  unconfirmed: boolean
  /** The population register knows number and birth date, and says nothing else of them. */
  seenAlive: boolean
  /** False while a person must still say whether the cards are theirs. */
  sure: boolean
  cards: readonly Card[]
  /** Programmes paid, and programmes claimed and not yet paid. */
  paid: readonly string[]
  claiming: readonly string[]
  /** Integer rupiah of JKK paid from the day of the death on. */
  jkkSince: number
  /** Since when every payment of BPJS is known, to about the day of the lists; null where too few files were entered. */
  paymentsSince: string | null
  /** The day of the lists: what was paid for cards after it nobody knows. */
  listsOn: string
  /** A payment to nobody known bears their name and birth date. */
  paymentAlike: boolean
}

export interface Judgement {
  kind: UnclaimedKind
  programme: UnclaimedProgramme
  certainty: Certainty
  reasons: ReasonCode[]
  happenedOn: string | null
  card: Card | null
  expected: number | null
  lost: number | null
  expiresOn: string | null
}

const nothing = { card: null, expected: null, lost: null, expiresOn: null }

/**
 * Whether a family is owed the death grant and has not claimed it. Whoever was not covered on that day is told why, and what it
 * cost; whatever is not certain makes it a perhaps: nothing is promised that may not be due.
 */
export function judgeDeath(law: Law, known: Known): Judgement | undefined {
  const judged = judgeOn(law, known)
  if (known.otherDays.length === 0 || judged?.kind !== 'death') return judged
  // Which day is right nobody knows: nothing is promised, and nobody is told it lapsed whom another day covers.
  const others = known.otherDays.flatMap((diedOn) => judgeOn(law, { ...known, diedOn }) ?? [])
  const hopeful = [judged, ...others].find(({ certainty }) => certainty !== 'not-entitled')
  const best = hopeful ?? judged
  const reasons: ReasonCode[] = ['two-days', ...best.reasons]
  return { ...best, happenedOn: known.diedOn, certainty: hopeful ? 'perhaps' : 'not-entitled', reasons }
}

/** The same for one day of death. */
function judgeOn(law: Law, known: Known): Judgement | undefined {
  const { diedOn, cards, paid, claiming, jkkSince } = known
  if (paid.includes('JKM')) return judgeSchool(law, known, 'JKM')
  if (claiming.includes('JKM') || claiming.includes('JKK')) return undefined
  if (!cards.some(({ programmes }) => programmes.includes('JKM'))) return undefined
  const base = { kind: 'death', programme: 'JKM', happenedOn: diedOn } as const
  const doubts = doubtsOf(known)
  if (diedOn === null) return { ...base, ...nothing, certainty: 'perhaps', reasons: ['no-day', ...doubts] }
  const coverage = standOn(law, cards, diedOn, 'JKM')
  const { deciding: card, state } = coverage
  const expiresOn = claimBy(law, 'JKM', diedOn)?.on ?? null
  const about = { ...base, card, expiresOn, expected: null, lost: null }
  if (state === 'none' || card === null) return undefined
  // As much as the grant since that day: the death was one at work, and JKK paid for it in its place.
  if (jkkSince > 0 && jkkSince >= (hadItHeld(law, cards, card, diedOn) ?? Number.POSITIVE_INFINITY))
    return judgeSchool(law, known, 'JKK')
  if (state === 'not-yet')
    return { ...about, certainty: 'not-entitled', reasons: ['joined-after', ...doubts], lost: 0 }
  // The lists may be older than the death, or the cards somebody else's: then nobody is told that it lapsed.
  if (state === 'lapsed' && (diedOn > known.listsOn || !known.sure))
    return {
      ...about,
      certainty: 'perhaps',
      reasons: [diedOn > known.listsOn ? 'after-lists' : 'lapsed', ...doubts],
    }
  if (state === 'lapsed') {
    const lost = hadItHeld(law, cards, card, diedOn)
    return { ...about, certainty: 'not-entitled', reasons: ['lapsed', ...doubts], lost }
  }
  if (state === 'arrears') {
    const expected = hadItHeld(law, cards, card, diedOn)
    return { ...about, certainty: 'perhaps', reasons: ['arrears', ...doubts], expected }
  }
  const expected = amountOf(law, coverage, diedOn)
  const paidUnknown: ReasonCode[] = isKnown(known, diedOn) ? [] : ['payments-unknown']
  const open: ReasonCode[] = expected === null ? ['law-open'] : []
  const reasons = [...open, ...doubts, ...paidUnknown]
  return { ...about, certainty: reasons.length === 0 ? 'owed' : 'perhaps', reasons, expected }
}

/** The grant was paid: where enough months were paid, children at school may be owed theirs; whether there are any nobody knows. */
function judgeSchool(
  law: Law,
  { diedOn, cards, paid, claiming }: Known,
  by: 'JKM' | 'JKK',
): Judgement | undefined {
  if (diedOn === null || paid.includes('BEASISWA') || claiming.includes('BEASISWA')) return undefined
  const coverage = standOn(law, cards, diedOn, by)
  if (coverage.state !== 'covered') return undefined
  // After a death at work children are owed theirs however short the membership was.
  if (by === 'JKM' && !mayHaveScholarship(law, coverage, diedOn)) return undefined
  return {
    ...nothing,
    kind: 'scholarship',
    programme: 'BEASISWA',
    certainty: 'perhaps',
    reasons: ['children-unknown'],
    happenedOn: diedOn,
    card: coverage.deciding,
  }
}

/** Whether somebody past the age that opens JP or JHT has a card of it and was never paid. */
export function judgePension(
  law: Law,
  known: Known,
  programme: 'JP' | 'JHT',
  on: string,
): Judgement | undefined {
  const { bornOn, cards, paid, claiming, proven, sure } = known
  const carrying = cards.filter(({ programmes }) => programmes.includes(programme))
  const age = pensionAgeOn(law, programme, on)?.value
  if (bornOn === null || age === undefined || carrying.length === 0) return undefined
  const reached = birthday(bornOn, age)
  if (reached > on || paid.includes(programme) || claiming.includes(programme)) return undefined
  const card = carrying.toSorted((a, b) => (a.coveredUntil < b.coveredUntil ? 1 : -1))[0]!
  const reasons: ReasonCode[] = []
  if (!sure) reasons.push('link-in-review')
  else if (!proven) reasons.push('link-not-proven')
  // The savings are owed to the heirs all the same; a pension is not.
  if (programme === 'JP' && !known.seenAlive) reasons.push('not-seen-alive')
  if (cards.some(({ coveredUntil }) => coveredUntil > on)) reasons.push('still-covered')
  if (known.paymentAlike) reasons.push('payment-alike')
  const couldBePaidSince = [card.coveredUntil, reached].toSorted()[0]!
  if (!isKnown(known, couldBePaidSince)) reasons.push('payments-unknown')
  const certainty = reasons.length === 0 ? 'owed' : 'perhaps'
  return { ...nothing, kind: 'pension-age', programme, certainty, reasons, happenedOn: reached, card }
}

/** Whether a payment from that day on would be known here; without it nobody can say that nothing was paid. */
const isKnown = ({ paymentsSince }: Known, day: string) => paymentsSince !== null && paymentsSince <= day

function doubtsOf({ sure, proven, standingOpen, unconfirmed, paymentAlike, jkkSince }: Known): ReasonCode[] {
  const link: ReasonCode[] = sure ? (proven ? [] : ['link-not-proven']) : ['link-in-review']
  return [
    ...link,
    ...(standingOpen ? (['standing-open'] as const) : []),
    ...(unconfirmed ? (['death-unconfirmed'] as const) : []),
    ...(paymentAlike ? (['payment-alike'] as const) : []),
    ...(jkkSince > 0 ? (['jkk-paid'] as const) : []),
  ]
}

const event = (diedOn: string) =>
  ({ kind: 'death', happened_on: diedOn, cause: 'not-work', reported_to_bpjs_on: null }) as const
const assumed = { bornOn: null, children: [], familyKnown: false, wage: null, submittedOn: null }

/** By the law of that day, without scholarships; of a death at work JKK gives more. */
function amountOf(law: Law, found: CoverageOn, diedOn: string): number | null {
  const coverage = asOfDeath(found, diedOn)
  const known = { ...assumed, event: event(diedOn), coverage, scholarshipApart: true }
  const { assessment } = reckon(law, 'JKM', known, {})
  return assessment?.outcome === 'due' ? assessment.total : null
}

/** Months that were paid on after the death give nothing more, and are not held against the family. */
function asOfDeath(coverage: CoverageOn, diedOn: string): CoverageOn {
  const { deciding } = coverage
  const month = diedOn.slice(0, 7)
  if (!deciding || deciding.paidThrough <= month) return coverage
  return { ...coverage, deciding: { ...deciding, paidThrough: month } }
}

/** What the family would be owed had the card been paid through the month of the death. */
function hadItHeld(law: Law, cards: readonly Card[], deciding: CardOn, diedOn: string): number | null {
  const after = new Date(Date.UTC(Number(diedOn.slice(0, 4)), Number(diedOn.slice(5, 7)), 1))
  const coveredUntil = after.toISOString().slice(0, 10)
  const held = cards.map((card) => (card.id === deciding.id ? { ...card, coveredUntil } : card))
  return amountOf(law, standOn(law, held, diedOn, 'JKM'), diedOn)
}

/** Whether the law asks for children at all: it does once enough months were paid. */
function mayHaveScholarship(law: Law, coverage: CoverageOn, diedOn: string): boolean {
  const known = {
    ...assumed,
    event: event(diedOn),
    coverage: asOfDeath(coverage, diedOn),
    scholarshipApart: false,
  }
  const { assessment } = reckon(law, 'JKM', known, {})
  return assessment?.missing.some(({ field }) => field === 'children') ?? false
}
