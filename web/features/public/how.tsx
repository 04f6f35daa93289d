import { useTranslation } from 'react-i18next'
import type { PublicView } from '../../../src/public/api.ts'

/** How the figures are made, in the words of the catalogue the screens inside read too. */
export function How({ figures }: { figures: PublicView['figures'] }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'id'
  return (
    <section className="section" id="cara">
      <h2>{t('publik.how')}</h2>
      <dl>
        {figures.map(({ column, name, definition }) => (
          <div key={column}>
            <dt>
              <strong>{name[language]}</strong>
            </dt>
            <dd>{definition[language]}</dd>
          </div>
        ))}
      </dl>
      <p>{t('publik.source', { source: figures[0]?.source[language] })}</p>
      <p>{t('publik.howSmall')}</p>
      <h3>{t('publik.columnsHead')}</h3>
      <ul>
        {(['where', 'kind', 'counts'] as const).map((part) => (
          <li key={part}>{t(`publik.dictionary.${part}`)}</li>
        ))}
      </ul>
    </section>
  )
}
