import { toCardinal as inEnglish } from 'n2words/en-GB'
import { toCardinal as inIndonesian } from 'n2words/id-ID'
import { type Language, wordsOf } from '../../platform/i18n.ts'
import { rupiahText } from '../../rules/index.ts'
import type { LetterAmount } from './api.ts'

const spelled = { id: inIndonesian, en: inEnglish }

/** The words of letters: days in full, amounts in digits and spelled out. */
export function letterWords(language: Language) {
  const t = wordsOf(language)
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    t,
    day: (day: string) => days.format(new Date(day)),
    rupiah: (amount: number) => rupiahText(BigInt(amount)),
    spelled: (amount: number) => `${spelled[language](amount)} rupiah`,
    cited: ({ citation, confidence }: Pick<LetterAmount, 'citation' | 'confidence'>) => {
      // `PP 82/2019` stays on one line.
      const where = citation.replaceAll(/\b(UU|PP|Perpres|Permenaker|Pasal) (?=\d)/g, '$1\u00a0')
      return confidence === 'verified' ? where : `${where} · ${t(`law.confidence.${confidence}`)}`
    },
  }
}
export type LetterWords = ReturnType<typeof letterWords>

export const sumOf = (amounts: readonly LetterAmount[]): number =>
  amounts.reduce((sum, { amount }) => sum + amount, 0)
