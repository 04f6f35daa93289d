import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../ui/links.tsx'
import { May, useMay } from '../access/may.tsx'
import css from './privacy.module.css'

/** What a person may ask for about their data, from their page. */
export function PersonRights({ personId }: { personId: string }) {
  const { t } = useTranslation()
  const may = useMay()
  if (!may('data-requests.record') && !may('trace.read')) return null
  return (
    <section className="section" aria-labelledby="hak-data">
      <h2 id="hak-data">{t('privacy.trace.section')}</h2>
      <div className={css.buttons}>
        <May right="data-requests.record">
          <ButtonLink variant="default" to="/permintaan-data/baru" search={{ orang: personId }}>
            {t('privacy.trace.record')}
          </ButtonLink>
        </May>
        <May right="trace.read">
          <ButtonLink variant="default" to="/orang/$id/jejak" params={{ id: personId }} preload={false}>
            {t('privacy.trace.link')}
          </ButtonLink>
        </May>
      </div>
    </section>
  )
}
