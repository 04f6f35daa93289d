import { useTranslation } from 'react-i18next'
import type { CoverageView } from '../../../../src/coverage/api.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Link } from '../../../ui/links.tsx'
import { Page } from '../../../ui/page.tsx'
import css from './start.module.css'

/** Before the first figures: which lists are here and which are still needed. */
export function Start({ coverage }: { coverage: CoverageView }) {
  const { t } = useTranslation()
  return (
    <Page title={t('start.title')} lead={<p>{t('start.lead')}</p>}>
      <ol className={css.steps}>
        <Step done={coverage.hasWorkers} kind="village-workers" name="workers" />
        <Step done={coverage.hasParticipants} kind="participants" name="participants" />
      </ol>
    </Page>
  )
}

function Step(props: { done: boolean; kind: 'village-workers' | 'participants'; name: string }) {
  const { t } = useTranslation()
  const icon = props.done ? 'circle-check-filled' : 'circle-dashed'
  return (
    <li>
      <Icon name={icon} size={26} className={css.icon} />
      <div>
        <h2>{t(`start.${props.name}`)}</h2>
        <p className="quiet">{t(`start.${props.name}Help`)}</p>
        {props.done ? (
          <p>{t('start.done')}</p>
        ) : (
          <Link to="/daftar/impor" search={{ kind: props.kind }}>
            {t('start.import')}
          </Link>
        )}
      </div>
    </li>
  )
}
