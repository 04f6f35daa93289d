import { type Language, wordsOf } from '../../platform/i18n.ts'
import { type Field, type Fields, rupiahText } from '../../rules/index.ts'

/** Facts as people read them: each with its title, in the order the rule declares them. */
export function factLines(
  fields: Fields,
  facts: object,
  language: Language,
): { title: string; text: string }[] {
  const given = facts as Record<string, unknown>
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = given[name]
    if (value === undefined || value === null) return []
    if (field.kind !== 'list')
      return [{ title: field.title[language], text: factText(field, value, language) }]
    return (value as object[]).map((item, index) => ({
      title: `${field.title[language]} ${index + 1}`,
      text: factLines(field.items ?? {}, item, language)
        .map((each) => `${each.title}: ${each.text}`)
        .join('; '),
    }))
  })
}

/** One fact as people say it. */
export function factText(field: Field | undefined, value: unknown, language: Language): string {
  if (field?.kind === 'choice') return field.options?.[String(value)]?.[language] ?? String(value)
  if (field?.kind === 'rupiah') return rupiahText(BigInt(value as number | bigint))
  if (field?.kind === 'list') return String((value as unknown[]).length)
  return seenText(value, language)
}

/** What was seen, whose kind is not known: an option of a fact, a day, a month or yes-or-no in words; a number with its unit. */
export function seenText(value: unknown, language: Language, fields: Fields = {}, unit?: string): string {
  const t = wordsOf(language)
  if (value === null || value === undefined) return t('law.seen.nothing')
  if (typeof value === 'boolean') return value ? t('law.seen.yes') : t('law.seen.no')
  if (typeof value === 'number') {
    const number = numberText(value, t('serve.locale'))
    return unit ? `${number} ${unit}` : number
  }
  const text = String(value)
  const option = Object.values(fields).find(({ options }) => options && Object.hasOwn(options, text))
  if (option) return factText(option, text, language)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateText(text, language, { dateStyle: 'long' })
  if (/^\d{4}-\d{2}$/.test(text)) return dateText(`${text}-01`, language, { month: 'long', year: 'numeric' })
  return text
}

/** Amounts with their dots; a year or a count as it is. */
const numberText = (value: number, locale: string) =>
  value < 10_000 ? String(value) : new Intl.NumberFormat(locale).format(value)

function dateText(day: string, language: Language, shape: Intl.DateTimeFormatOptions): string {
  const locale = wordsOf(language)('serve.locale')
  return new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' }).format(new Date(day))
}
