import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportView } from '../../../src/exports/api.ts'
import { api, download } from '../../ui/api.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-names.ts'
import { notify } from '../../ui/notice.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import css from './exports.module.css'
import { exportsKey } from './queries.ts'

const icons: Record<ExportView['state'], IconName> = {
  waiting: 'hourglass-empty',
  expired: 'clock-pause',
  refused: 'circle-x',
  making: 'loader',
  failed: 'alert-triangle',
  ready: 'circle-check',
  fetched: 'download',
  'not-fetched': 'trash',
}

/** One request: what, for whom, why, and what can be done about it now. */
export function OneRequest({ request }: { request: ExportView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, filter, persons, asOf, purpose, reason, code, askedBy, askedAt } = request
  const decided = {
    by: request.decidedBy,
    at: request.decidedAt ? format.moment(request.decidedAt) : '',
    reason: request.decisionReason,
  }
  return (
    <li className={css.one}>
      <div className={css.head}>
        <h3>{filter.join(' · ')}</h3>
        <span className={css.state} data-state={state}>
          <Icon name={icons[state]} size={18} />
          {t(`fullExport.state.${state}`)}
        </span>
      </div>
      <p>
        {t('fullExport.persons', { count: persons })}
        {asOf && `, ${t('fullExport.asOf', { day: format.date(asOf) })}`} ·{' '}
        {t(`fullExport.purpose.${purpose}`)}
      </p>
      <p>{reason}</p>
      <p className="quiet small">
        {t('fullExport.byAt', { by: askedBy, at: format.moment(askedAt) })} ·{' '}
        <code className={css.code}>{code}</code>
        {state === 'waiting' && ` · ${t('fullExport.waitsUntil', { at: format.moment(request.expiresAt) })}`}
      </p>
      {request.decidedBy && (
        <p className="quiet small">
          {t(state === 'refused' ? 'fullExport.refusedBy' : 'fullExport.approvedBy', decided)}
        </p>
      )}
      {request.mayDecide && <Decide request={request} />}
      {request.mayFetch && <Fetch request={request} />}
    </li>
  )
}

function Decide({ request }: { request: ExportView }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [asking, setAsking] = useState<'approved' | 'refused' | null>(null)
  const decide = useMutation({
    mutationFn: (reason: string) => api.post(`/exports/${request.id}/decision`, { verdict: asking, reason }),
    onSuccess: () => setAsking(null),
    onSettled: () => client.invalidateQueries({ queryKey: exportsKey }),
  })
  const approving = asking === 'approved'
  const who = { by: request.askedBy, count: request.persons }
  return (
    <div className="row">
      <Button onClick={() => setAsking('approved')}>{t('fullExport.approve')}</Button>
      <Button variant="default" onClick={() => setAsking('refused')}>
        {t('fullExport.refuse')}
      </Button>
      <AskReason
        opened={asking !== null}
        title={t(approving ? 'fullExport.approveTitle' : 'fullExport.refuseTitle')}
        lead={t(approving ? 'fullExport.approveLead' : 'fullExport.refuseLead', who)}
        label={t('fullExport.decisionReason')}
        shortest={5}
        act={t(approving ? 'fullExport.approve' : 'fullExport.refuse')}
        busy={decide.isPending}
        error={decide.error}
        onSay={decide.mutate}
        onClose={() => setAsking(null)}
      />
    </div>
  )
}

function Fetch({ request }: { request: ExportView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const fetch = useMutation({
    mutationFn: () => download(`/exports/${request.id}/file`, `semesta-${request.code}.xlsx`, {}),
    onSuccess: () => notify(t('fullExport.fetched')),
    onSettled: () => client.invalidateQueries({ queryKey: exportsKey }),
  })
  return (
    <div className="stack">
      {fetch.error && <ProblemNote error={fetch.error} />}
      <div className="row">
        <Button
          leftSection={<Icon name="download" size={18} />}
          loading={fetch.isPending}
          onClick={() => fetch.mutate()}
        >
          {t('fullExport.fetch')}
        </Button>
        <span className="quiet small">
          {t('fullExport.readyUntil', { at: format.moment(request.availableUntil!) })}.{' '}
          {t('fullExport.fetchNote')}
        </span>
      </div>
    </div>
  )
}
