import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FindingsView } from '../../../../src/claims/findings/api.ts'
import { api } from '../../../ui/api.ts'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { notify } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ClaimTabs } from '../tabs.tsx'
import { Kinds } from './kinds.tsx'
import { findingsQuery } from './queries.ts'
import { Rows } from './rows.tsx'

/** What does not fit together among cases: how much of it, of which kind, the rows it stands on, and what became of it. */
export function Findings() {
  const { t } = useTranslation()
  const format = useFormat()
  const found = useQuery(findingsQuery)
  const { data } = found
  return (
    <Page
      title={t('findings.title')}
      heading={
        data?.ranAt
          ? data.cases === 0
            ? t('findings.findingNone')
            : t('findings.finding', { count: data.cases, cases: format.number(data.cases) })
          : undefined
      }
      lead={<p>{t('findings.lead')}</p>}
    >
      <ClaimTabs />
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !data ? (
        <Loading rows={8} />
      ) : !data.ranAt ? (
        <Empty title={t('findings.never')} next={t('findings.neverNext')}>
          <LookNow />
        </Empty>
      ) : (
        <>
          <Said findings={data} />
          {data.kinds.length > 0 && <Kinds kinds={data.kinds} />}
          <Rows />
        </>
      )}
    </Page>
  )
}

function Said({ findings: { serious, reopened, ranAt } }: { findings: FindingsView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="stack">
      {(serious > 0 || reopened > 0) && (
        <p style={{ margin: 0 }}>
          {serious > 0 && t('findings.seriousSaid', { count: serious })}{' '}
          {reopened > 0 && t('findings.reopenedSaid', { count: reopened })}
        </p>
      )}
      <div className="row">
        <span className="quiet">{ranAt && t('findings.asOf', { at: format.moment(ranAt) })}</span>
        <LookNow />
      </div>
    </div>
  )
}

function LookNow() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const look = useMutation({
    mutationFn: () =>
      api.post<{ found: number; opened: number; closed: number }>('/claims/findings/check', {}),
    onSuccess: async ({ found, opened, closed }) => {
      await client.invalidateQueries({ queryKey: ['claims', 'findings'] })
      notify(
        t('findings.checkedNow', {
          found: format.number(found),
          opened: format.number(opened),
          closed: format.number(closed),
        }),
      )
    },
  })
  return (
    <>
      <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
        {t('findings.check')}
      </Button>
      {look.error && <ProblemNote error={look.error} />}
    </>
  )
}
