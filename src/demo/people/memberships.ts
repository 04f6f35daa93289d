import type { Month } from '../dates.ts'
import type { Rng } from '../random.ts'
import { isFinancedGroup, type Protection, type Role } from '../scenario.ts'
import type { NumberIssuer } from './numbers.ts'
import type { Payers } from './payers.ts'
import type { Membership } from './person.ts'

export interface Counter {
  numbers: NumberIssuer
  payers: Payers
  /** The month in which protection is asked for. */
  now: Month
}

/** The cards a person holds, the one that decides first; earlier jobs and second jobs behind it. */
export function giveMemberships(
  rng: Rng,
  counter: Counter,
  role: Role,
  protection: Protection,
): Membership[] {
  if (protection === 'never') return []
  const held = role === 'asn' ? 'non-asn' : role
  const last = lastPaid(rng, counter.now, protection, held)
  const cards = [card(rng, counter, held, firstPaid(rng, counter.now, last, held), last)]
  const start = cards[0]!.first
  if (rng.chance(0.055)) cards.push(formerCard(rng, counter, start))
  if (rng.chance(0.006)) cards.push(formerCard(rng, counter, start))
  if (protection === 'active' && held !== 'pu' && rng.chance(0.012)) {
    cards.push(card(rng, counter, 'pu', counter.now - rng.between(1, 30), counter.now))
  }
  return cards
}

function lastPaid(rng: Rng, now: Month, protection: Protection, role: Role): Month {
  if (protection === 'active') return role === 'bpu' && rng.chance(0.3) ? now + rng.between(1, 6) : now
  if (protection === 'arrears') return now - rng.between(1, 3)
  return now - 4 - Math.floor(68 * rng.next() ** 1.7)
}

function firstPaid(rng: Rng, now: Month, last: Month, role: Role): Month {
  // Regency groups join by decree, in January of a year; others whenever they find work.
  if (isFinancedGroup(role)) {
    const year = Math.floor(Math.min(last, now) / 12) - rng.int(4)
    return rng.chance(0.8) ? year * 12 : Math.min(last, year * 12 + rng.int(12))
  }
  return Math.min(last, now) - Math.floor(role === 'jakon' ? 10 * rng.next() : 90 * rng.next() ** 2)
}

function formerCard(rng: Rng, counter: Counter, before: Month): Membership {
  const last = Math.min(before, counter.now - 3) - rng.between(1, 24)
  return card(rng, counter, rng.chance(0.7) ? 'pu' : 'bpu', last - rng.between(0, 48), last)
}

function card(rng: Rng, { numbers, payers }: Counter, role: Role, first: Month, last: Month): Membership {
  const group = isFinancedGroup(role) ? role : null
  const base = { kpj: numbers.kpj(Math.floor(first / 12)), group, first, last }
  if (group) {
    const segment = group === 'kader' || group === 'rentan' ? 'BPU' : 'PU'
    const programmes = group === 'perangkat-desa' ? 'JKK,JKM,JHT,JP' : 'JKK,JKM'
    return {
      ...base,
      segment,
      programmes,
      payer: 'regency',
      payerNumber: payers.regency.number,
      payerName: payers.regency.name,
    }
  }
  if (role === 'jakon') {
    const { number, name } = payers.project(rng)
    return {
      ...base,
      segment: 'JAKON',
      programmes: 'JKK,JKM',
      payer: 'project',
      payerNumber: number,
      payerName: name,
    }
  }
  if (role === 'bpu') {
    const programmes = rng.chance(0.25) ? 'JKK,JKM,JHT' : 'JKK,JKM'
    return { ...base, segment: 'BPU', programmes, payer: 'self', payerNumber: '', payerName: '' }
  }
  const { number, name } = payers.employer(rng)
  const programmes = rng.pick(['JKK,JKM,JHT', 'JKK,JKM,JHT,JP', 'JKK,JKM,JHT,JP,JKP'])
  return { ...base, segment: 'PU', programmes, payer: 'employer', payerNumber: number, payerName: name }
}
