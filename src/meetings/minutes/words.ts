import { toCardinal as inEnglish } from 'n2words/en-GB'
import { toCardinal as inIndonesian } from 'n2words/id-ID'
import { type Language, wordsOf } from '../../platform/i18n.ts'
import { rupiahText } from '../../rules/index.ts'
import type { Unit } from '../api.ts'

/** The words of minutes: days in full and spelled out, numbers as the country writes them. */
export function minutesWords(language: Language) {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 2 })
  const on = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(day))
  return {
    t: wordsOf(language),
    day: (day: string) => on(day, { dateStyle: 'long' }),
    weekday: (day: string) => on(day, { weekday: 'long' }),
    month: (day: string) => on(day, { month: 'long' }),
    spelled: language === 'id' ? inIndonesian : inEnglish,
    value: (value: number, unit: Unit) =>
      unit === 'rupiah'
        ? rupiahText(BigInt(value))
        : unit === 'basis-points'
          ? percent.format(value / 10_000)
          : number.format(value),
  }
}
export type MinutesWords = ReturnType<typeof minutesWords>
