import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficialTotalsView } from '../../../../src/coverage/api.ts'
import { api } from '../../../ui/api.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { notify } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { officialTotalsQuery } from '../queries.ts'
import { useSegmentName } from '../words.ts'
import { OfficialComparison } from './comparison.tsx'
import { EnterTotal } from './enter-total.tsx'

type Total = OfficialTotalsView['totals'][number]

export function OfficialTotals() {
  const { t } = useTranslation()
  const totals = useQuery(officialTotalsQuery)
  return (
    <Page title={t('official.title')} lead={<p>{t('official.lead')}</p>}>
      {totals.error ? (
        <ProblemNote error={totals.error} onRetry={() => void totals.refetch()} />
      ) : !totals.data ? (
        <Loading rows={8} />
      ) : (
        <>
          <section className="stack" aria-labelledby="perbandingan">
            <h2 id="perbandingan">{t('official.comparison')}</h2>
            <p className="quiet small" style={{ margin: 0 }}>
              {t('official.comparisonNote')}
            </p>
            <OfficialComparison comparison={totals.data.comparison} />
          </section>
          <May right="publication.make">
            <p>
              <Link to="/publikasi">{t('publik.made.title')}</Link>
            </p>
          </May>
          <May right="totals.enter">
            <section className="section" aria-labelledby="isi-angka">
              <h2 id="isi-angka">{t('official.enter')}</h2>
              <EnterTotal />
            </section>
          </May>
          <section className="section" aria-labelledby="tercatat">
            <h2 id="tercatat">{t('official.entered')}</h2>
            <Entered totals={totals.data.totals} />
          </section>
        </>
      )}
    </Page>
  )
}

function Entered({ totals }: { totals: Total[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const segmentName = useSegmentName()
  const client = useQueryClient()
  const [leaving, setLeaving] = useState<Total | null>(null)
  const withdraw = useMutation({
    mutationFn: (total: Total) => api.delete(`/coverage/official-totals/${total.id}`),
    onSuccess: async () => {
      setLeaving(null)
      await client.invalidateQueries({ queryKey: ['coverage'] })
      notify(t('official.withdrawn'))
    },
  })
  const nameOf = (total: Total) =>
    `${t(`official.indicator.${total.indicator}`)}, ${total.segment === 'ALL' ? t('official.all') : segmentName(total.segment)}`
  const columns: Column<Total>[] = [
    { id: 'name', header: t('official.what'), names: true, cell: nameOf },
    { id: 'value', header: t('official.value'), number: true, cell: (total) => format.number(total.value) },
    { id: 'asOf', header: t('official.asOf'), cell: (total) => format.shortDate(total.asOf) },
    {
      id: 'source',
      header: t('official.source'),
      cell: (total) => (
        <span>
          {total.source}
          {total.note && <span className="quiet"> {total.note}</span>}
        </span>
      ),
    },
    {
      id: 'by',
      header: t('official.enteredBy'),
      cell: (total) => `${total.enteredBy}, ${format.shortDate(total.enteredAt)}`,
    },
    {
      id: 'withdraw',
      header: t('official.act'),
      cell: (total) => (
        <May right="totals.enter">
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setLeaving(total)}
            aria-label={t('official.withdrawOne', { name: nameOf(total) })}
          >
            {t('official.withdraw')}
          </Button>
        </May>
      ),
    },
  ]
  if (totals.length === 0) return <Empty title={t('official.none')} next={t('official.noneNext')} />
  return (
    <>
      <DataTable
        caption={t('official.entered')}
        columns={columns}
        rows={totals}
        rowKey={(total) => total.id}
        cards
      />
      <Confirm
        opened={leaving !== null}
        title={t('official.withdrawTitle')}
        words={leaving ? t('official.withdrawWords', { name: nameOf(leaving), value: leaving.value }) : ''}
        act={t('official.withdraw')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => leaving && withdraw.mutate(leaving)}
        onClose={() => setLeaving(null)}
      />
    </>
  )
}
