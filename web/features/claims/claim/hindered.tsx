import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Link } from '../../../ui/links.tsx'
import css from '../claims.module.css'

/** Where on the page of the case each is mended; facts and papers stand further down on this page. */
const places: Record<string, string> = {
  'link-unsure': 'orang',
  'cause-open': 'sebab',
  receivers: 'penerima',
  account: 'penerima',
  'account-name': 'penerima',
}

/** What keeps a claim from being complete, each with the way to mend it. */
export function Hindered({ claim: { hindered, eventId, state } }: { claim: ClaimView }) {
  const { t, i18n } = useTranslation()
  if (state !== 'reported' && state !== 'collecting' && state !== 'complete') return null
  const words = (code: string) =>
    i18n.exists(`claims.hindered.${code}`) ? t(`claims.hindered.${code}`) : code
  return (
    <section className="section">
      <h2>
        {hindered.length === 0
          ? t('claims.hinderedNone')
          : t('claims.hinderedTitle', { count: hindered.length })}
      </h2>
      {hindered.length > 0 && (
        <ul className={css.plain}>
          {hindered.map((code) => {
            const place = places[code]
            return (
              <li key={code} className="row">
                <span className={css.mark} data-tone="warn">
                  <Icon name="alert-triangle" size={18} />
                  <span>{words(code)}</span>
                </span>
                {code === 'facts' ? (
                  <a href="#perhitungan">{t('claims.mendFacts')}</a>
                ) : code === 'papers' ? (
                  <a href="#berkas">{t('claims.mendPapers')}</a>
                ) : code === 'link-unsure' ? (
                  <Link to="/periksa">{t('claims.mendReview')}</Link>
                ) : (
                  <Link to="/klaim/peristiwa/$id" params={{ id: eventId }} {...(place && { hash: place })}>
                    {t('claims.mendCase')}
                  </Link>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
