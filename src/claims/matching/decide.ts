import type { How, Why } from './words.ts'

/** A payment BPJS told, of one person and programme, that stands with no claim yet. */
export interface Told {
  id: string
  /** Integer rupiah. */
  amount: number
  on: string
  foundBy: 'nik' | 'kpj' | 'name' | 'none'
}
export interface Year {
  id: string
  schoolYear: string
  amount: number
}
/** A claim of that person and programme after an event no later than the payments. */
export interface Owed {
  id: string
  state: string
  happenedOn: string
  decidedOn: string | null
  decided: number | null
  paid: number
  /** Its school years that were claimed and not paid; null where it is not paid by school years. */
  years: Year[] | null
  /** What an officer took down as paid, and no payment of BPJS told yet. */
  byHand: { amount: number; on: string; act: string | null; year: string | null }[]
}
export interface Match {
  payment: string
  claim: string
  year: string | null
  /** The step that stood before. */
  act?: string | null
  how: Exclude<How, 'by-hand' | 'aside'>
  /** Integer rupiah that go into the claim by a step; nought where they stood there before. */
  counted: number
  /** The payment less what was open. */
  difference: number
}
export interface Open {
  payment: string
  why: Why
  claims: string[]
}
interface Decided {
  matches: Match[]
  open: Open[]
}

/**
 * Which payment is of which claim, for the payments and claims of one person and programme. Pure, and the same whatever the
 * order. Only what can be no other is matched; a claim is never paid beyond its decision.
 */
export function decide(payments: readonly Told[], claims: readonly Owed[]): Decided {
  const matches: Match[] = []
  const open: Open[] = []
  const left = payments.toSorted((a, b) => order(a.on, b.on) || order(a.id, b.id))
  const books = claims.toSorted((a, b) => order(a.id, b.id)).map((claim) => ({ ...claim }))
  const take = (told: Told, found: Omit<Match, 'payment'>) => {
    matches.push({ payment: told.id, ...found })
    left.splice(left.indexOf(told), 1)
    const book = books.find(({ id }) => id === found.claim)!
    book.paid += Math.min(found.counted, (book.decided ?? 0) - book.paid)
    if (book.years) book.years = book.years.filter(({ id }) => id !== found.year)
  }
  toldBefore(left, books, take)
  // What a match leaves open of a claim may be just what another payment tells.
  for (let before = -1; before !== left.length; ) {
    before = left.length
    for (const told of left.slice()) {
      const exact = exactOf(told, left, books)
      if (exact) take(told, { ...exact, how: 'whole', counted: told.amount, difference: 0 })
    }
    for (const told of left.slice()) {
      const part = partOf(told, left, books)
      if (part) take(told, { ...part, how: 'part', counted: told.amount })
    }
  }
  for (const told of left) open.push({ payment: told.id, ...whyOf(told, books) })
  return { matches, open }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const restOf = ({ decided, paid }: Owed) => (decided ?? 0) - paid
const isReady = (claim: Owed, { on }: Pick<Told, 'on'>) =>
  claim.happenedOn <= on &&
  (claim.decidedOn ?? '') <= on &&
  (claim.years === null
    ? claim.state === 'decided' && restOf(claim) > 0
    : isGranted(claim) && claim.years.length > 0)
/** Its later school years are paid after what was decided first was. */
const isGranted = ({ state, decided }: Owed) => (decided ?? 0) > 0 && state !== 'appealed'

type Take = (told: Told, found: Omit<Match, 'payment'>) => void

/** An officer had taken it down already, of the same sum: it is that payment, and counts no second time. */
function toldBefore(left: readonly Told[], books: readonly Owed[], take: Take): void {
  const days = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b))
  for (const told of left.slice()) {
    const same = books
      .flatMap((book) => book.byHand.map((hand) => ({ book, hand })))
      .filter(({ hand }) => hand.amount === told.amount)
      .sort((a, b) => days(a.hand.on, told.on) - days(b.hand.on, told.on))[0]
    if (!same) continue
    same.book.byHand = same.book.byHand.filter((hand) => hand !== same.hand)
    const { act, year } = same.hand
    take(told, { claim: same.book.id, year, act, how: 'told', counted: 0, difference: 0 })
  }
}

/** The one claim, or the one school year, that just this sum is open of; equal ones where there are payments for each. */
function exactOf(told: Told, left: readonly Told[], books: readonly Owed[]) {
  const whole = books.filter(
    (book) => book.years === null && isReady(book, told) && restOf(book) === told.amount,
  )
  const years = books
    .filter((book) => book.years !== null && isReady(book, told))
    .flatMap((book) => book.years!.map((year) => ({ claim: book.id, year })))
    .filter(({ year }) => year.amount === told.amount)
    .sort((a, b) => order(a.year.schoolYear, b.year.schoolYear) || order(a.year.id, b.year.id))
  const alike = left.filter(({ amount, on }) => amount === told.amount && on >= told.on).length
  if (whole.length > 0 && years.length === 0)
    return whole.length <= alike ? { claim: whole[0]!.id, year: null } : undefined
  // Of one claim the oldest year comes first; of two children in the same year it cannot be told whose it is.
  const oldest = years.filter(({ year }) => year.schoolYear === years[0]?.year.schoolYear)
  const clear = oldest.length === 1 || oldest.length <= alike
  if (whole.length > 0 || years.length === 0 || !clear) return undefined
  return { claim: oldest[0]!.claim, year: oldest[0]!.year.id }
}

/** Less than is open of the only claim there is, together with all others that are left; never by name alone. */
function partOf(told: Told, left: readonly Told[], books: readonly Owed[]) {
  const ready = books.filter((book) => isReady(book, told))
  const [book] = ready
  if (!book || ready.length > 1 || told.foundBy === 'name') return undefined
  const sum = left.reduce((all, { amount }) => all + amount, 0)
  if (book.years === null)
    return sum <= restOf(book)
      ? { claim: book.id, year: null, difference: told.amount - restOf(book) }
      : undefined
  const [year] = book.years
  if (!year || book.years.length > 1 || left.length > 1 || told.amount > year.amount) return undefined
  return { claim: book.id, year: year.id, difference: told.amount - year.amount }
}

function whyOf(told: Told, books: readonly Owed[]): Pick<Open, 'why' | 'claims'> {
  const after = books.filter(({ happenedOn }) => happenedOn <= told.on)
  const ids = (some: readonly Owed[]) => some.map(({ id }) => id)
  const ready = after.filter((book) => isReady(book, told))
  if (ready.length > 1) return { why: 'several-claims', claims: ids(ready) }
  if (ready.length === 1) return { why: narrow(told, ready[0]!), claims: ids(ready) }
  const decided = after.filter((book) => book.state === 'decided' && (book.decidedOn ?? '') > told.on)
  if (decided.length > 0) return { why: 'before-decision', claims: ids(decided) }
  const unclaimed = after.filter((book) => isGranted(book) && book.years?.length === 0)
  if (unclaimed.length > 0) return { why: 'no-year-claimed', claims: ids(unclaimed) }
  const onTheWay = after.filter(({ decided: sum, state }) => sum === null || state === 'appealed')
  if (onTheWay.length > 0) return { why: 'not-decided', claims: ids(onTheWay) }
  const granted = after.filter(({ decided: sum }) => (sum ?? 0) > 0)
  if (granted.length > 0) return { why: 'claim-full', claims: ids(granted) }
  return after.length > 0 ? { why: 'refused', claims: ids(after) } : { why: 'no-claim', claims: [] }
}

function narrow(told: Told, book: Owed): Why {
  if (book.years === null)
    return told.amount <= restOf(book) && told.foundBy === 'name' ? 'by-name' : 'more-than-decided'
  return book.years.every(({ amount }) => told.amount > amount) ? 'more-than-decided' : 'several-years'
}
