import i18next, { type TFunction } from 'i18next'
import en from '../messages/en.json' with { type: 'json' }
import id from '../messages/id.json' with { type: 'json' }

export type Language = 'id' | 'en'
export type Words = TFunction

/** The messages of one language, for the terminal: Indonesian when a word is missing. */
export function wordsOf(language: Language): Words {
  const words = i18next.createInstance()
  void words.init({
    lng: language,
    fallbackLng: 'id',
    initAsync: false,
    resources: { id: { translation: id }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  return words.t
}

/** --lang, else SEMESTA_LANG, else Indonesian. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv = process.env): Language {
  const at = argv.indexOf('--lang')
  const given =
    at >= 0 ? argv[at + 1] : (argv.find((word) => word.startsWith('--lang='))?.slice(7) ?? env.SEMESTA_LANG)
  return given === 'en' ? 'en' : 'id'
}
