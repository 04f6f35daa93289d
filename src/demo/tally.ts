import type { Claim } from './claims.ts'
import type { TwinTruth } from './manifest.ts'
import type { Person } from './people/person.ts'

export interface Tally {
  person(person: Person): void
  claim(claim: Claim): void
  truth: TwinTruth
}

/** Counts the truth person by person, independently of the quotas the people were made from. */
export function createTally(): Tally {
  const truth: TwinTruth = {
    universe: 0,
    active: 0,
    uncovered: 0,
    financedByRegency: 0,
    arrears: 0,
    lapsed: 0,
    never: 0,
    activeDead: 0,
    activeMoved: 0,
    activeAsn: 0,
    activeNotOnLists: 0,
    dead: 0,
    moved: 0,
    asn: 0,
    participants: 0,
    cards: 0,
    people: 0,
    activeBySegment: {},
    financedByGroup: {},
    claims: { workers: 0, amount: 0, financedAmount: 0, byProgramme: {} },
  }
  return {
    truth,
    claim({ programme, amount, financed }) {
      const { claims } = truth
      if (programme !== 'BEASISWA') claims.workers += 1
      claims.amount += amount
      if (financed) claims.financedAmount += amount
      const sums = claims.byProgramme[programme] ?? { lines: 0, amount: 0 }
      claims.byProgramme[programme] = sums
      sums.lines += 1
      sums.amount += amount
    },
    person(person) {
      const listed =
        person.on.village ||
        person.on.office ||
        person.on.farmers ||
        person.on.newHire ||
        (person.on.register && isEmployed(person))
      truth.people += 1
      truth.cards += person.memberships.length
      if (person.memberships.length > 0) truth.participants += 1
      if (person.worker) truth.universe += 1
      if (listed && person.standing === 'asn') truth.asn += 1
      if (listed && person.protection !== 'active') countGone(truth, person)
      if (person.protection === 'active') countActive(truth, person, listed)
      else if (person.worker) {
        truth.uncovered += 1
        truth[person.protection] += 1
      }
    },
  }
}

function countGone(truth: TwinTruth, { standing }: Person): void {
  if (standing === 'dead' || standing === 'moved') truth[standing] += 1
}

function countActive(truth: TwinTruth, person: Person, listed: boolean): void {
  truth.active += 1
  if (person.standing === 'dead') truth.activeDead += 1
  if (person.standing === 'moved') truth.activeMoved += 1
  if (person.standing === 'asn') truth.activeAsn += 1
  if (!listed) truth.activeNotOnLists += 1
  add(truth.activeBySegment, person.memberships[0]!.segment)
  if (person.financed) {
    truth.financedByRegency += 1
    add(truth.financedByGroup, person.financed)
  }
}

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1
}

/** A register names everybody; only those with an occupation count as listed workers. */
const isEmployed = (person: Person) => person.worker || person.standing !== 'present'
