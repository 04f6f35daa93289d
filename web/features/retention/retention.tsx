import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RanView, RetentionView } from '../../../src/retention/api.ts'
import { api } from '../../ui/api.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loading } from '../../ui/loading.tsx'
import { notify } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { May } from '../access/may.tsx'
import { OneKind } from './one-kind.tsx'
import { retentionQuery } from './queries.ts'
import css from './retention.module.css'

/** How long each kind of data is kept and why, and what would go today. */
export function Retention() {
  const { t } = useTranslation()
  const found = useQuery(retentionQuery)
  const due = found.data?.kinds.reduce((sum, kind) => sum + kind.due, 0) ?? 0
  return (
    <Page
      title={t('retention.title')}
      heading={found.data && (due ? t('retention.heading', { count: due }) : t('retention.headingNone'))}
      lead={<p>{t('retention.lead')}</p>}
    >
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={6} />
      ) : (
        <>
          <Running view={found.data} due={due} />
          <section className="section">
            <h2>{t('retention.kinds')}</h2>
            <ul className={css.kinds}>
              {found.data.kinds.map((kind) => (
                <OneKind key={kind.id} kind={kind} />
              ))}
            </ul>
            <p className="quiet small">{t('retention.unverified')}</p>
          </section>
        </>
      )}
    </Page>
  )
}

function Running({ view, due }: { view: RetentionView; due: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [asking, setAsking] = useState<'run' | 'daily' | null>(null)
  const after = { onSettled: () => client.invalidateQueries({ queryKey: retentionQuery.queryKey }) }
  const run = useMutation({
    mutationFn: (reason: string) => api.post<RanView>('/retention/run', { reason }),
    onSuccess: ({ gone }) => {
      setAsking(null)
      notify(t('retention.ran', { count: gone.reduce((sum, one) => sum + one.count, 0) }))
    },
    ...after,
  })
  const { on, by, at } = view.daily
  const daily = useMutation({
    mutationFn: (reason: string) => api.put<RetentionView>('/retention/daily', { on: !on, reason }),
    onSuccess: () => setAsking(null),
    ...after,
  })
  const act = asking === 'run' ? run : daily
  const toggle = t(on ? 'retention.switchOff' : 'retention.switchOn')
  return (
    <section className={css.daily}>
      <p>
        {t(on ? 'retention.dailyOn' : 'retention.dailyOff')}
        {by && at && ` (${by}, ${format.moment(at)})`}
      </p>
      <p className="quiet">
        {view.lastRun
          ? t('retention.last', { at: format.moment(view.lastRun.at), count: view.lastRun.gone })
          : t('retention.never')}
      </p>
      <May right="retention.run">
        <div className="row">
          <Button disabled={due === 0} onClick={() => setAsking('run')}>
            {t('retention.run')}
          </Button>
          <Button variant="default" onClick={() => setAsking('daily')}>
            {toggle}
          </Button>
        </div>
        <AskReason
          opened={asking !== null}
          title={asking === 'run' ? t('retention.run') : toggle}
          lead={t(asking === 'run' ? 'retention.runLead' : 'retention.dailyLead', { count: due })}
          label={t('retention.reason')}
          shortest={5}
          act={asking === 'run' ? t('retention.run') : toggle}
          busy={act.isPending}
          error={act.error}
          onSay={act.mutate}
          onClose={() => setAsking(null)}
        />
      </May>
    </section>
  )
}
