import i18next from 'i18next'
import en from '../../ui/public-words/en.ts'
import id from '../../ui/public-words/id.ts'

/** A visitor fetches the words of this page, not those of every screen behind the sign-in. */
const addWords = (language: string) =>
  void i18next.addResourceBundle(language, 'translation', language === 'en' ? en : id, true)

addWords(i18next.language)
i18next.on('languageChanged', addWords)

export { PublicPage } from './public-page.tsx'
