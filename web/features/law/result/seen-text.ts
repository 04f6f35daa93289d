import { rupiahText } from '../../../../src/rules/core/arithmetic.ts'
import type { Finding } from '../../../../src/rules/core/assessment.ts'
import { isDay, isMonth } from '../../../../src/rules/core/calendar.ts'
import type { Field, Fields } from '../../../../src/rules/core/fields.ts'
import type { Words } from '../../../../src/rules/core/law-text.ts'
import { formatter } from '../../../ui/format.ts'
import type { Language } from '../words.ts'

const yesNo = { id: ['ya', 'tidak'], en: ['yes', 'no'] } as const

/** What a test looked at, as people write it. Yes and no say nothing beside "met", and are left out. */
export function seenText(
  fields: Fields,
  seen: Finding['seen'],
  language: Language,
  unit?: Words,
): string | undefined {
  if (seen === undefined || typeof seen === 'boolean') return undefined
  const option = typeof seen === 'string' ? optionWords(fields, seen) : undefined
  const text = option?.[language] ?? plainText(seen, language)
  return unit && typeof seen === 'number' ? `${text} ${unit[language]}` : text
}

/** The words of an option of any of the facts: a test sees `self`, people read "Mandiri". */
function optionWords(fields: Fields, code: string): Words | undefined {
  for (const field of Object.values(fields)) {
    const found = field.options?.[code] ?? (field.items && optionWords(field.items, code))
    if (found) return found
  }
  return undefined
}

/** A fact as people write it: `true` is yes, `BPU` the words of the option. */
export function factText(field: Field | undefined, value: unknown, language: Language): string {
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1]
  if (Array.isArray(value)) return String(value.length)
  if (field?.kind === 'choice') return field.options?.[String(value)]?.[language] ?? String(value)
  if (field?.kind === 'rupiah') return rupiahText(BigInt(value as number | bigint))
  return plainText(value, language)
}

function plainText(value: unknown, language: Language): string {
  const format = formatter(language)
  if (typeof value === 'bigint') return rupiahText(value)
  if (typeof value === 'number') return format.number(value)
  const text = String(value)
  if (isDay(text)) return format.date(text)
  return isMonth(text) ? format.month(`${text}-01`) : text
}
