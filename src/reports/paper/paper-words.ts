import { toCardinal as inEnglish } from 'n2words/en-GB'
import { toCardinal as inIndonesian } from 'n2words/id-ID'
import { type Language, wordsOf } from '../../platform/i18n.ts'

const spelled = { id: inIndonesian, en: inEnglish }

/** How papers say numbers, days and money: 46.589, 64,7%, 31 Desember 2025, Rp21,88 miliar. */
export function paperWords(language: Language) {
  const t = wordsOf(language)
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const hundredths = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const compact = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 2,
  })
  return {
    t,
    language,
    fontFamily: 'Roboto',
    decimal: (value: number) => hundredths.format(value),
    number: (value: number) => whole.format(value),
    percent: (basisPoints: number) => percent.format(basisPoints / 10_000),
    day: (day: string) => days.format(new Date(day)),
    month: (day: string) => months.format(new Date(day)),
    rupiah: (amount: number) => `Rp${(Math.abs(amount) >= 1_000_000_000 ? compact : whole).format(amount)}`,
    wholeRupiah: (amount: number) => `Rp${whole.format(amount)}`,
    spelled: (amount: number) => `${spelled[language](amount)} rupiah`,
  }
}
export type PaperWords = ReturnType<typeof paperWords>
