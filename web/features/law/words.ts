import { useMemo } from 'react'
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

/** How values of the law are said on this page; codes inside tables have words of their own. */
export function useSay() {
  const { t, i18n } = useTranslation()
  const language = useLanguage()
  return useMemo(
    () => ({
      language,
      code: (code: string) => {
        const key = `hukum.code.${code}`
        return i18n.exists(key) ? t(key) : code
      },
    }),
    [t, i18n, language],
  )
}
