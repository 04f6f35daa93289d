import type { Programme, Schooling } from '../api.ts'
import type { CoverageOn } from '../coverage-on/stand-on.ts'
import type { Event } from '../events/open-event.ts'

export type Facts = Record<string, unknown>
interface Child {
  born_on: string | null
  schooling: Schooling | null
}
export interface Known {
  event: Pick<Event, 'kind' | 'happened_on' | 'cause' | 'reported_to_bpjs_on'>
  bornOn: string | null
  coverage: CoverageOn
  children: readonly Child[]
  /** Somebody of the family is entered; until then nobody knows whether there are children. */
  familyKnown: boolean
  /** A claim of its own asks for the scholarships, so the death grant does not. */
  scholarshipApart: boolean
  /** Integer rupiah a month, where a list tells it. */
  wage: number | null
  submittedOn: string | null
}

const retirementReason: Partial<Record<Event['kind'], string>> = {
  death: 'meninggal',
  disability: 'cacat-total-tetap',
  'pension-age': 'usia-pensiun',
  'lost-job': 'phk',
  'stopped-work': 'berhenti-usaha',
  'left-country': 'meninggalkan-indonesia',
}

/** The rule of the law book that a programme is asked by. */
export function ruleOf(programme: Programme, facts: Facts): string {
  if (programme === 'BEASISWA') return 'scholarship'
  if (programme !== 'JP') return programme.toLowerCase()
  const few = typeof facts.months === 'number' && facts.months < 180
  return few && facts.reason === 'usia-pensiun' ? 'jp-lump-sum' : 'jp'
}

/** What is known of a case without asking anybody, as the rule of the programme names it; unknown facts are left out. */
export function factsOf(programme: Programme, known: Known): Facts {
  const { event, coverage, submittedOn } = known
  const { deciding, memberSince } = coverage
  const on = event.happened_on
  const segment = deciding?.segment
  const paidThrough = deciding?.paidThrough
  const workRelated = event.cause === 'unknown' ? undefined : event.cause === 'work'
  const children = known.familyKnown ? childrenOf(known.children) : undefined
  const claimedOn = submittedOn ?? undefined
  const member = { segment, paidThrough, claimedOn }
  const reason = retirementReason[event.kind]
  const pension = {
    segment,
    reason,
    eventOn: on,
    bornOn: known.bornOn ?? undefined,
    memberSince: memberSince ?? undefined,
  }
  switch (programme) {
    case 'JKM':
      return told({
        ...member,
        diedOn: on,
        memberSince: memberSince ?? undefined,
        totalMonths: coverage.totalMonths || undefined,
        workRelated,
        memberships: Math.min(2, coverage.memberships) || undefined,
        children: known.scholarshipApart ? [] : children,
      })
    case 'JKK':
      return told({
        ...member,
        happenedOn: on,
        workRelated,
        result: { death: 'died', disability: 'total' }[event.kind as string],
        wage: known.wage ?? undefined,
        disease: event.kind === 'disease' || undefined,
        reportedOn: event.reported_to_bpjs_on ?? undefined,
        children: known.scholarshipApart ? [] : children,
      })
    case 'BEASISWA':
      return told({
        ...member,
        happenedOn: on,
        cause: event.cause === 'work' ? 'JKK' : 'JKM',
        memberSince: memberSince ?? undefined,
        totalMonths: coverage.totalMonths || undefined,
        children,
      })
    case 'JHT':
      return told({ ...pension, claimedOn })
    case 'JP':
      return told({ ...pension, months: coverage.totalMonths || undefined })
    case 'JKP':
      return told({ segment, reason, dismissedOn: on, wage: known.wage ?? undefined, claimedOn })
  }
}

const childrenOf = (children: readonly Child[]) =>
  children.flatMap(({ born_on, schooling }) =>
    born_on && schooling ? [told({ bornOn: born_on, ...schooling })] : [],
  )

const told = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
