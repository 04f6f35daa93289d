import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../../../../src/claims/api.ts'
import { api } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'

/** A code with which the family reads how far it is; shown once, for whoever stands at the desk. */
export function FamilyCode({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const make = useMutation({
    mutationFn: () => api.post<{ code: string; expiresOn: string }>(`/claims/events/${event.id}/family-code`),
    gcTime: 0,
  })
  return (
    <section className="section">
      <div className="section-head">
        <div>
          <h2>{t('claims.familyCode')}</h2>
          <p className="quiet">{t('claims.familyCodeLead', { address: `${location.host}/keluarga` })}</p>
        </div>
      </div>
      {make.error && <ProblemNote error={make.error} />}
      {make.data ? (
        <p role="status" style={{ margin: 0 }}>
          <strong style={{ fontSize: '1.25rem', letterSpacing: '0.06em' }}>{make.data.code}</strong>
          <br />
          {t('claims.familyCodeUntil', { day: format.date(make.data.expiresOn) })}
        </p>
      ) : (
        <p style={{ margin: 0 }}>
          <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
            {t('claims.familyCodeMake')}
          </Button>
        </p>
      )}
    </section>
  )
}
