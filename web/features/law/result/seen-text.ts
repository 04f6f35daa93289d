import { rupiahText } from '../../../../src/rules/core/arithmetic.ts'
import type { Finding } from '../../../../src/rules/core/assessment.ts'
import { isDay, isMonth } from '../../../../src/rules/core/calendar.ts'
import type { Field } from '../../../../src/rules/core/fields.ts'
import { formatter } from '../../../ui/format.ts'
import type { Language } from '../words.ts'

const yesNo = { id: ['ya', 'tidak'], en: ['yes', 'no'] } as const

/** What a test looked at, as people write it. Yes and no say nothing beside "met", and are left out. */
export function seenText(seen: Finding['seen'], language: Language): string | undefined {
  if (seen === undefined || typeof seen === 'boolean') return undefined
  return plainText(seen, language)
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
