import i18next, { type TFunction } from 'i18next'
import en from '../messages/en.json' with { type: 'json' }
import id from '../messages/id.json' with { type: 'json' }

export type Language = 'id' | 'en'
export type Words = TFunction

const made = new Map<Language, Words>()

/** The messages of one language, for the terminal, answers and files: Indonesian when a word is missing. */
export function wordsOf(language: Language): Words {
  let words = made.get(language)
  if (!words) {
    const instance = i18next.createInstance()
    void instance.init({
      lng: language,
      fallbackLng: 'id',
      initAsync: false,
      resources: { id: { translation: id }, en: { translation: en } },
      interpolation: { escapeValue: false },
    })
    words = instance.t
    made.set(language, words)
  }
  return words
}
