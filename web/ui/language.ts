import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

const stored = 'semesta.language'
const load: Record<Language, () => Promise<{ default: object }>> = {
  id: () => import('../../src/messages/id.json', { with: { type: 'json' } }),
  en: () => import('../../src/messages/en.json', { with: { type: 'json' } }),
}
/** Words the first view does without; which they are, the build says (web/vite.config.ts). */
const loadLater: Record<Language, () => Promise<{ default: object }>> = {
  id: () => import('./later-words/id.ts'),
  en: () => import('./later-words/en.ts'),
}
let later = false

async function addLater(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', (await loadLater[language]()).default, true)
}

/** A screen that says words of those groups: both are fetched together. */
export async function withLaterWords<Screen>(screen: Promise<Screen>): Promise<Screen> {
  const words = later ? undefined : addLater(i18next.language as Language)
  await words
  later = true
  return screen
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
  if (later) await addLater(language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  try {
    localStorage.setItem(stored, language)
  } catch {
    // private windows may refuse storage; the choice then lasts for this page
  }
}
