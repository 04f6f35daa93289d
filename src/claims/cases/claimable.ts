import type { Programme } from '../api.ts'
import type { CoverageOn } from '../coverage-on/stand-on.ts'
import type { Event } from '../events/open-event.ts'

/** Saved or earned over the years: it is owed whether or not protection held on that day. */
const lasting: readonly Programme[] = ['JHT', 'JP']

/** The programmes that what happened may open, by its kind and whether work caused it. */
export function programmesFor({ kind, cause }: Pick<Event, 'kind' | 'cause'>): Programme[] {
  const byWork: Programme[] = cause === 'work' ? ['JKK'] : cause === 'not-work' ? ['JKM'] : ['JKM', 'JKK']
  switch (kind) {
    case 'death':
      return [...byWork, 'BEASISWA', 'JHT', 'JP']
    case 'accident':
    case 'disease':
      return cause === 'not-work' ? [] : ['JKK']
    case 'disability':
      // A scholarship only after a disability that work caused; JKM pays for deaths alone.
      return [...(cause === 'not-work' ? [] : byWorkOf(cause)), 'JHT', 'JP']
    case 'pension-age':
      return ['JHT', 'JP']
    case 'lost-job':
      return ['JKP', 'JHT']
    case 'stopped-work':
    case 'left-country':
      return ['JHT']
  }
}

const byWorkOf = (cause: Event['cause']): Programme[] => (cause === 'work' ? ['JKK', 'BEASISWA'] : ['JKK'])

/**
 * Whether a claim opens by itself. What cover on that day decides opens when it was covered, or may have been; what was
 * saved opens when any card carries it. A scholarship opens with the first child that is entered, and while the cause is
 * not settled only the death grant does.
 */
export function opensByItself(
  programme: Programme,
  { cause }: Pick<Event, 'cause'>,
  { state, cards }: CoverageOn,
  children: number,
): boolean {
  if (lasting.includes(programme)) return cards.some(({ programmes }) => programmes.includes(programme))
  if (programme === 'JKK' && cause === 'unknown') return false
  if (programme === 'BEASISWA' && children === 0) return false
  return state === 'covered' || state === 'arrears' || state === 'perhaps'
}
