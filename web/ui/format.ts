import { useTranslation } from 'react-i18next'

const tag = (lang: string) => (lang === 'en' ? 'en-GB' : 'id-ID')

/** Numbers, days and money as people of the language write them. */
export function formatter(lang: string) {
  const locale = tag(lang)
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const fine = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const hundredths = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const large = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 2,
  })
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const monthAlone = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const asDay = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00Z`)
  return {
    number: (value: number) => whole.format(value),
    decimal: (value: number) => decimal.format(value),
    hundredths: (value: number) => hundredths.format(value),
    /** Basis points: 6570 is 65,7%. */
    percent: (basisPoints: number) => percent.format(basisPoints / 10_000),
    /** The same to the hundredth, for ranges that would otherwise begin and end alike. */
    finePercent: (basisPoints: number) => fine.format(basisPoints / 10_000),
    share: (part: number, total: number) => (total === 0 ? '–' : percent.format(part / total)),
    signedDecimal: (value: number) => {
      const size = decimal.format(Math.abs(value))
      return size === '0' ? size : `${value < 0 ? '−' : '+'}${size}`
    },
    /** Whole hundredths with their sign, so that a column of them adds up to the eye. */
    signedFine: (value: number) =>
      value === 0 ? hundredths.format(0) : `${value < 0 ? '−' : '+'}${hundredths.format(Math.abs(value))}`,
    /** How many times: 2.000, 130 juta; more than a thousand milliard is told as that. */
    times: (value: number) =>
      value >= 1e12 ? `> ${large.format(1e12)}` : value >= 1e6 ? large.format(value) : decimal.format(value),
    /** A probability is never said to be nought or certain. */
    chance: (probability: number) => percent.format(Math.min(0.999, Math.max(0.001, probability))),
    date: (day: string) => long.format(asDay(day)),
    shortDate: (day: string) => short.format(asDay(day)),
    month: (day: string) => month.format(asDay(day)),
    /** Within a year that is told beside it. */
    shortMonth: (day: string) => monthAlone.format(asDay(day)),
    moment: (instant: string) => moment.format(new Date(instant)),
    rupiah: (amount: number) => rupiah(amount, locale),
    /** To the last rupiah, for columns that add up. */
    wholeRupiah: (amount: number) => `${amount < 0 ? '−' : ''}Rp${whole.format(Math.abs(amount))}`,
    fileSize: (bytes: number) =>
      bytes < 1_000_000
        ? `${whole.format(Math.max(1, Math.round(bytes / 1000)))} kB`
        : `${decimal.format(bytes / 1_000_000)} MB`,
  }
}

/** Rp21,88 miliar from a milliard up, Rp450.000 below. */
function rupiah(amount: number, locale: string): string {
  const compact = Math.abs(amount) >= 1_000_000_000
  const text = new Intl.NumberFormat(locale, {
    notation: compact ? 'compact' : 'standard',
    compactDisplay: 'long',
    maximumFractionDigits: compact ? 2 : 0,
  }).format(amount)
  return `Rp${text}`
}

export type Formatter = ReturnType<typeof formatter>
const formatters = new Map<string, Formatter>()

export function useFormat(): Formatter {
  const { i18n } = useTranslation()
  const lang = i18n.language
  const known = formatters.get(lang)
  if (known) return known
  const made = formatter(lang)
  formatters.set(lang, made)
  return made
}
