import { assessCase } from '../law/questions.ts'
import type { Law } from '../rules/index.ts'

export interface Rate {
  /** Rupiah a month for one member the regency registered. */
  amount: number
  parts: { title: string; amount: number; cite: string; confidence: string }[]
}

/** What the regency pays in a month for a member of class III it registered, by the law of that month. */
export function rateOf(law: Law, month: string, language: 'id' | 'en'): Rate | null {
  const found = assessCase(law, 'jkn', { month, kind: 'regency' }, language)
  if (!found.ok || found.view.outcome !== 'due') return null
  const { total, lines } = found.view
  if (total === null) return null
  return {
    amount: total,
    parts: lines.map(({ title, amount, citation }) => ({
      title,
      amount,
      cite: `${citation.instrument} ${citation.pinpoint}`,
      confidence: citation.confidence,
    })),
  }
}

/** Rows billed × rupiah × months. */
export const costOfRows = (rows: number, rate: number, months = 1): number => rows * rate * months
