import i18next from 'i18next'
import en from '../../../ui/phone-words/en.ts'
import id from '../../../ui/phone-words/id.ts'

/** A phone fetches the words of this page, not those of every screen behind the sign-in; both languages, for there may be no line. */
const addWords = (language: string) =>
  void i18next.addResourceBundle(language, 'translation', language === 'en' ? en : id, true)

addWords(i18next.language)
i18next.on('languageChanged', addWords)

export { PhonePage } from './phone-page.tsx'
