import { useTranslation } from 'react-i18next'
import type { Words } from '../../../src/rules/core/law-text.ts'

export type Language = keyof Words

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'id'
}

/** The law book carries its own words in both languages; this picks those of the page. */
export function useTold(): (words: Words) => string {
  const language = useLanguage()
  return (words) => words[language]
}
