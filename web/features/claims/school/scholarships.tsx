import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScholarshipsView } from '../../../../src/claims/school/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Twin } from '../../../ui/twin.tsx'
import { WhenSeen } from '../../../ui/when-seen.tsx'
import { May } from '../../access/may.tsx'
import { ClaimTabs } from '../tabs.tsx'
import { Due } from './due.tsx'
import { scholarshipsQuery } from './queries.ts'

const YearsChart = lazy(() => import('./years-chart.tsx'))
type Year = ScholarshipsView['years'][number]

/** What scholarships still owe, until which school year, and whose proof of school is awaited. */
export function Scholarships() {
  const { t } = useTranslation()
  const format = useFormat()
  const found = useQuery(scholarshipsQuery)
  const { data } = found
  return (
    <Page
      title={t('school.title')}
      heading={data?.until && t('school.finding', { owed: format.wholeRupiah(data.owed), until: data.until })}
      lead={<p>{t('school.lead')}</p>}
    >
      <ClaimTabs />
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !data ? (
        <Loading rows={8} />
      ) : data.years.length === 0 ? (
        <Empty title={t('school.none')} next={t('school.noneNext')} />
      ) : (
        <>
          <Sums view={data} />
          <Years view={data} />
          <May right="claims.read">
            <Due />
          </May>
        </>
      )}
    </Page>
  )
}

function Sums({ view: { children, paid, missed, due, late } }: { view: ScholarshipsView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <p>
      {t('school.sums', { count: children, paid: format.wholeRupiah(paid) })}{' '}
      {due > 0 && t(late > 0 ? 'school.dueLate' : 'school.due', { count: due, late })}{' '}
      {missed > 0 && t('school.missedSum', { missed: format.wholeRupiah(missed) })}
    </p>
  )
}

function Years({ view: { years } }: { view: ScholarshipsView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const amount = (value: number | null) => (value === null ? t('benefits.tooFew') : format.wholeRupiah(value))
  const columns: Column<Year>[] = [
    { id: 'year', header: t('school.year'), names: true, cell: ({ schoolYear }) => schoolYear },
    {
      id: 'children',
      header: t('school.children'),
      number: true,
      cell: ({ children }) => (children === null ? t('benefits.tooFew') : format.number(children)),
    },
    { id: 'owed', header: t('school.owed'), number: true, cell: ({ owed }) => amount(owed) },
    { id: 'paid', header: t('school.paid'), number: true, cell: ({ paid }) => amount(paid) },
  ]
  return (
    <Twin
      id="tahun"
      title={t('school.byYear')}
      note={t('school.chart')}
      picture={
        <WhenSeen>
          <div style={{ height: `${years.length * 2.25 + 1}rem` }}>
            <Suspense>
              <YearsChart years={years} />
            </Suspense>
          </div>
        </WhenSeen>
      }
      table={
        <DataTable
          caption={t('school.byYear')}
          columns={columns}
          rows={years}
          rowKey={({ schoolYear }) => schoolYear}
        />
      }
    />
  )
}
