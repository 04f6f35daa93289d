import { useTranslation } from 'react-i18next'
import { changeLanguage, languages } from '../language.ts'
import css from './shell.module.css'

const names = { id: 'Indonesia', en: 'English' } as const

export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  return (
    <fieldset className={css.languages}>
      <legend className="heard">{t('shell.language')}</legend>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => void changeLanguage(language)}
        >
          <abbr title={names[language]}>{language.toUpperCase()}</abbr>
        </button>
      ))}
    </fieldset>
  )
}
