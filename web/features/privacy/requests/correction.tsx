import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../src/privacy/api.ts'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { May } from '../../access/may.tsx'
import css from '../privacy.module.css'
import { useAct } from '../queries.ts'

interface CorrectionProps {
  request: RequestView
  correction: NonNullable<RequestView['correction']>
}

/** What was put right, whether it is at work, and the way back. */
export function Correction({ request, correction }: CorrectionProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const undo = useAct(
    'data-requests',
    (reason: string) => api.post<RequestView>(`/data-requests/${request.id}/undo`, { reason }),
    () => setAsking(false),
  )
  const fields = correction.fields.map((field) => t(`privacy.field.${field}`)).join(', ')
  return (
    <section className="section" aria-labelledby="pembetulan">
      <h2 id="pembetulan">{t('privacy.one.correction')}</h2>
      {correction.stands ? (
        <p className={css.buttons}>
          <Icon name="circle-check" size={20} />
          <span>{t('privacy.one.stands', { fields })}</span>
        </p>
      ) : (
        <p className={css.buttons}>
          <Icon name="arrow-back-up" size={20} />
          <span>{t('privacy.one.undone', { by: correction.undoneBy, reason: correction.undoneReason })}</span>
        </p>
      )}
      {correction.waits && <p className="quiet small">{t('privacy.one.waits')}</p>}
      {correction.stands && !correction.waits && !correction.applies && <p>{t('privacy.one.away')}</p>}
      {correction.stands && (
        <May right="data-requests.decide">
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('privacy.one.undo')}
          </Button>
          <AskReason
            opened={asking}
            title={t('privacy.one.undo')}
            lead={t('privacy.one.undoLead')}
            shortest={5}
            act={t('privacy.one.undo')}
            busy={undo.isPending}
            error={undo.error}
            onSay={(reason) => undo.mutate(reason)}
            onClose={() => setAsking(false)}
          />
        </May>
      )}
    </section>
  )
}
