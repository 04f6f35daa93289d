import type { Series } from '../../../../src/rules/core/series.ts'
import { heightOf } from '../figure-text.ts'

/** Whether another value of a figure can be written on one line. */
export const proposable = (figure: Series): boolean =>
  figure.unit !== 'table' && heightOf(figure.history.at(-1)!.value) !== undefined

/** A value as a person writes it: Rp1.500.000, 0,24%, 7/12, 36. Undefined when it is none of the figure's kind. */
export function proposedValue(figure: Series, written: string): number | string | undefined {
  const text = written.trim()
  if (figure.unit === 'fraction') {
    const percent = /^(\d{1,3}(?:[.,]\d{1,10})?)\s*%$/.exec(text)
    if (percent) return `${percent[1]!.replace(',', '.')}%`
    return /^\d+\/[1-9]\d*$/.test(text) ? text : undefined
  }
  const digits = text.replace(/^Rp\s*/i, '')
  const grouped = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(digits)
  if (!grouped && !/^\d{1,15}$/.test(digits)) return undefined
  return Number(digits.replace(/[.,]/g, ''))
}
