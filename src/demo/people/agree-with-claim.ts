import type { Month } from '../dates.ts'
import type { Rng } from '../random.ts'
import type { Person } from './person.ts'

/** Paid for so long before the death that no waiting time is left. */
const monthsBefore = 6
/** Deaths of those whose families were paid lie in so many months. */
const months = 20

/**
 * Whoever a benefit was paid for held the programme, and whoever was paid a death benefit died while covered: the last
 * card is given what is missing. Its owner stays as far from protection as before.
 */
export function agreeWithClaim(rng: Rng, person: Person, programme: string, now: Month): void {
  const card = person.memberships[0]!
  if (programme !== 'JKM') {
    if (!card.programmes.split(',').includes(programme)) card.programmes += `,${programme}`
    return
  }
  const latest = now - 4
  const died = rng.between(Math.max(card.last, latest - months + 1), latest)
  card.last = died
  card.first = Math.min(card.first, died - monthsBefore)
  person.memberships = [card, ...person.memberships.slice(1).filter(({ last }) => last < card.first)]
  person.standingOn = { y: Math.floor(died / 12), m: (died % 12) + 1, d: rng.between(1, 28) }
}
