import { useTranslation } from 'react-i18next'
import type { EventView } from '../../../src/claims/api.ts'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'

/** What speaks against a reported death; nothing of it is settled without an officer. */
export function DeathDoubts({ death: { doubts } }: { death: NonNullable<EventView['death']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (doubts.length === 0) return null
  return (
    <div role="note">
      <p style={{ margin: 0 }}>
        <Icon name="alert-triangle" size={18} /> <strong>{t('claims.death.doubtTitle')}</strong>
      </p>
      <ul className="small" style={{ margin: 0, paddingLeft: '1.1rem' }}>
        {doubts.map(({ kind, list, on }) => (
          <li key={`${kind}${list}`}>{t(`claims.death.doubt.${kind}`, { list, day: format.date(on) })}</li>
        ))}
      </ul>
      <p className="small" style={{ margin: 0 }}>
        {t('claims.death.doubtLead')}
      </p>
    </div>
  )
}
