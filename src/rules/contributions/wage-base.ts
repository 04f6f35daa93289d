import { type Rupiah, ratio } from '../core/exact.ts'
import type { Words } from '../core/law-text.ts'
import { units } from '../core/units.ts'
import type { Work } from '../core/work.ts'
import type { Base } from './charge.ts'
import type { ContributionFacts } from './facts.ts'
import { dailyDays, pieceMonths, seasonalMonths } from './figures/pu.ts'
import { baseWords } from './items.ts'

const dailyWords = { id: 'upah sehari', en: 'wage a day' }
const earnedWords = { id: 'jumlah upah', en: 'wages in all' }

/**
 * The wage a month contributions of an employee are reckoned on: as reported, a daily wage × 25, the average of piece
 * wages (PP 44/2015 Pasal 19), or the base a regency has set. Nothing when it is not known.
 */
export function wageBase(work: Work, facts: ContributionFacts): Base | undefined {
  if (facts.tariffBase !== undefined) return plain(facts.tariffBase, baseWords)
  const { wage } = facts
  if (wage === undefined) return undefined
  switch (facts.wageBasis) {
    case 'daily': {
      const count = work.value(dailyDays).value
      return {
        amount: wage,
        times: ratio(BigInt(count), 1n),
        words: [{ rupiah: wage, name: dailyWords }, '×', { count, name: units.days }],
      }
    }
    case 'piece':
      return average(wage, work.value(pieceMonths).value)
    case 'seasonal':
      return average(wage, work.value(seasonalMonths).value)
    default:
      return plain(wage, units.wage)
  }
}

const plain = (amount: Rupiah, name: Words): Base => ({
  amount,
  words: [{ rupiah: amount, name }],
})

const average = (earned: Rupiah, count: number): Base => ({
  amount: earned,
  times: ratio(1n, BigInt(count)),
  words: [{ rupiah: earned, name: earnedWords }, '÷', { count, name: units.months }],
})
