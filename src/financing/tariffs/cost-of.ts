import { assessCase } from '../../law/questions.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Law } from '../../rules/index.ts'
import type { TariffsView } from '../api.ts'
import { factsOf, type Tariff } from './facts-of.ts'

export interface Cost {
  /** Rupiah a person a month; null where the law gives none. */
  amount: number | null
  lines: TariffsView['groups'][number]['stretches'][number]['lines']
}

/** What one person costs in a month by a tariff, with the arithmetic and the article of each line. */
export function costOf(law: Law, tariff: Tariff, month: string, language: Language): Cost {
  if (tariff.scheme === 'fixed') return { amount: tariff.amount, lines: [] }
  const found = assessCase(law, 'contribution', factsOf(tariff, month), language)
  if (!found.ok || found.view.outcome !== 'due') return { amount: null, lines: [] }
  const { total, lines } = found.view
  return {
    amount: total,
    lines: lines.map(({ title, amount, arithmetic, citation }) => ({
      name: title,
      amount,
      arithmetic,
      cite: `${citation.instrument} ${citation.pinpoint}`,
    })),
  }
}
