import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../../src/outreach/visits/api.ts'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useMay } from '../../access/may.tsx'
import css from '../outreach.module.css'

type Visit = MemberView['visits'][number]

/** Every visit, also those that no longer count, with why; a mistake is undone here, and a contradiction decided. */
export function Visits({ member }: { member: MemberView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()('outreach.visit')
  const client = useQueryClient()
  const [asking, setAsking] = useState<{ act: 'undo' | 'choose'; id: string } | null>(null)
  const mend = useMutation({
    mutationFn: ({ act, id, reason }: { act: string; id: string; reason: string }) =>
      api.post(`/outreach/visits/${id}/${act}`, { reason }),
    onSuccess: async () => {
      setAsking(null)
      await client.invalidateQueries({ queryKey: ['outreach'] })
    },
  })
  if (member.visits.length === 0) return null
  const said = ({ outcome, refusal, note }: Visit) =>
    [t(`visits.outcome.${outcome}`), refusal && t(`visits.refusal.${refusal}`), note]
      .filter(Boolean)
      .join(' · ')
  return (
    <section className="section">
      <h2>{t('visits.history')}</h2>
      <ul className={css.visits}>
        {member.visits.map((visit) => (
          <li key={visit.id}>
            <span className={visit.mended ? css.void : undefined}>
              {format.shortDate(visit.visitedOn)}: {said(visit)}
            </span>
            <span className={css.below}>
              {t('visits.by', {
                by: visit.by,
                at: format.moment(visit.at),
                via: t(`visits.via.${visit.via}`),
              })}
            </span>
            {Math.abs(visit.deviceAhead ?? 0) >= 300 && visit.deviceAt && (
              <span className={css.below}>
                {t('visits.deviceClock', {
                  at: format.moment(visit.deviceAt),
                  minutes: Math.round(visit.deviceAhead! / 60),
                })}
              </span>
            )}
            {visit.mended && (
              <span className={css.below}>
                {t(`visits.mended.${visit.mended.kind}`, {
                  by: visit.mended.by,
                  reason: visit.mended.reason,
                })}
              </span>
            )}
            {may && !visit.mended && (
              <span className="row">
                <Button variant="default" size="xs" onClick={() => setAsking({ act: 'undo', id: visit.id })}>
                  {t('visits.undo')}
                </Button>
                {member.outcome === 'conflict' && visit.outcome !== 'not-met' && (
                  <Button
                    variant="default"
                    size="xs"
                    onClick={() => setAsking({ act: 'choose', id: visit.id })}
                  >
                    {t('visits.choose-this')}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      <AskReason
        opened={asking !== null}
        title={t(asking?.act === 'choose' ? 'visits.choose-this' : 'visits.undo')}
        lead={t(asking?.act === 'choose' ? 'visits.chooseLead' : 'visits.undoLead')}
        act={t(asking?.act === 'choose' ? 'visits.choose-this' : 'visits.undo')}
        busy={mend.isPending}
        error={mend.error}
        onSay={(reason) => asking && mend.mutate({ ...asking, reason })}
        onClose={() => setAsking(null)}
      />
    </section>
  )
}
