import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

const stored = 'semesta.language'
const load: Record<Language, () => Promise<{ default: object }>> = {
  id: () => import('../../src/messages/id.json', { with: { type: 'json' } }),
  en: () => import('../../src/messages/en.json', { with: { type: 'json' } }),
}

function remembered(): Language {
  try {
    return localStorage.getItem(stored) === 'en' ? 'en' : 'id'
  } catch {
    return 'id'
  }
}

/** Only the language in use is fetched. */
export async function startLanguage(): Promise<void> {
  const language = remembered()
  const messages = (await load[language]()).default
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: messages } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  document.documentElement.lang = language
}

export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', (await load[language]()).default)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  try {
    localStorage.setItem(stored, language)
  } catch {
    // private windows may refuse storage; the choice then lasts for this page
  }
}
