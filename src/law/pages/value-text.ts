import { type Language, wordsOf } from '../../platform/i18n.ts'
import { type Fraction, rateText, rupiahText, type Series } from '../../rules/index.ts'

/** The value of a figure as people write it. */
export function valueText({ unit }: Pick<Series, 'unit'>, value: unknown, language: Language): string {
  if (typeof value === 'bigint') return rupiahText(value)
  if (isFraction(value)) return rateText(value, language)
  if (typeof value === 'number') {
    const t = wordsOf(language)
    const locale = t('serve.locale')
    const number = new Intl.NumberFormat(locale).format(value)
    return unit === 'months' || unit === 'years' || unit === 'days'
      ? `${number} ${t(`law.unit.${unit}`)}`
      : number
  }
  if (Array.isArray(value)) return value.map((row) => rowText(row, language)).join('; ')
  if (typeof value === 'object' && value !== null) return rowText(value, language)
  return String(value)
}

/** A row of a table: `income: Rp1.000.000, base: …`, or its values alone. */
function rowText(row: unknown, language: Language): string {
  if (typeof row !== 'object' || row === null || isFraction(row))
    return valueText({ unit: 'table' }, row, language)
  if (Array.isArray(row)) return row.map((part) => valueText({ unit: 'table' }, part, language)).join(', ')
  return Object.entries(row)
    .filter(([, part]) => part !== undefined)
    .map(
      ([name, part]) =>
        `${wordsOf(language)(`law.table.${name}`, name)} ${valueText({ unit: 'table' }, part, language)}`,
    )
    .join(', ')
}

function isFraction(value: unknown): value is Fraction {
  return typeof value === 'object' && value !== null && 'num' in value && 'den' in value
}
