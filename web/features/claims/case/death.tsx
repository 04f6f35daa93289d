import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../../../../src/claims/api.ts'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useMay } from '../../access/may.tsx'
import { DeathDoubts } from '../death-doubts.tsx'
import { Mark } from '../marks.tsx'
import { eventKey, useAct } from '../queries.ts'

type Death = NonNullable<EventView['death']>

/** How the death stands with the registry: what the report stops, who confirmed it, what speaks against it. */
export function DeathInRegistry({ event, death }: { event: EventView; death: Death }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const { confirmedBy, confirmedAt, confirmedReason, saidBy, billingStops } = death
  return (
    <section className="section" id="kematian">
      <h2>{t('claims.death.title')}</h2>
      <Mark
        look={death.state === 'reported' ? ['zoom-question', 'warn'] : ['circle-check', 'good']}
        words={t(`claims.death.state.${death.state}`)}
      />
      {billingStops ? (
        <p style={{ margin: 0 }}>
          <strong>{t('claims.death.stops', { month: format.month(billingStops) })}</strong>{' '}
          <span className="quiet">{t('claims.death.stopsLead')}</span>
        </p>
      ) : (
        <p style={{ margin: 0 }}>{t('claims.death.reportedLead')}</p>
      )}
      {confirmedAt && (
        <p className="small" style={{ margin: 0 }}>
          {t('claims.death.confirmedBy', {
            by: confirmedBy,
            day: format.date(confirmedAt),
            reason: confirmedReason,
          })}
        </p>
      )}
      <p className="quiet small" style={{ margin: 0 }}>
        {saidBy.length === 0
          ? t('claims.death.notListed')
          : saidBy
              .map(({ list, office, on }) => t('claims.death.listed', { list, office, day: format.date(on) }))
              .join('; ')}
      </p>
      <DeathDoubts death={death} />
      {may('claims.confirm') && confirmedAt === null && <Confirm event={event} />}
    </section>
  )
}

function Confirm({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const confirm = useAct(
    (reason: string) => api.post<EventView>(`/claims/events/${event.id}/confirm-death`, { reason }),
    { key: eventKey(event.id), done: t('claims.death.confirmed'), after: () => setAsking(false) },
  )
  return (
    <p style={{ margin: 0 }}>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('claims.death.confirm')}
      </Button>
      <AskReason
        opened={asking}
        title={t('claims.death.confirmTitle', { name: event.name })}
        lead={t('claims.death.confirmLead')}
        label={t('claims.death.confirmBasis')}
        help={t('claims.death.confirmHelp')}
        shortest={5}
        act={t('claims.death.confirm')}
        busy={confirm.isPending}
        error={confirm.error}
        onSay={confirm.mutate}
        onClose={() => setAsking(false)}
      />
    </p>
  )
}
