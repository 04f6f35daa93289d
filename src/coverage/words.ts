import { type Language, wordsOf } from '../platform/i18n.ts'
import type { Word } from './write-people.ts'

const sameAsOnScreens = /^(segment|group|payer|protection)\./

/** Words of an export; a code that has none stands as it is. */
export function exportWord(language: Language): Word {
  const t = wordsOf(language)
  return (key) => {
    const code = key.split('.').at(-1) ?? key
    if (!sameAsOnScreens.test(key)) return t(`export.${key}`, code)
    return t(key.startsWith('protection.') ? `people.${key}` : key, code)
  }
}
