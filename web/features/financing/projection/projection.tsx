import { Button, TextInput } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectionView } from '../../../../src/financing/projection/api.ts'
import { api } from '../../../ui/api.ts'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { filled } from '../filled.ts'
import css from '../financing.module.css'
import { MoneyTabs } from '../tabs.tsx'
import { Indicators } from './indicators.tsx'
import { MonthEnds, Scenarios } from './scenarios.tsx'
import { useWhen } from './when.ts'

const projectionQuery = (by: string | undefined, language: string) =>
  queryOptions({
    queryKey: ['financing', 'projection', by, language],
    queryFn: ({ signal }) => api.get<ProjectionView>('/financing/projection', { by }, signal),
  })

/** When everybody is protected at the present pace, and what a chosen month would take. */
export function Projection() {
  const { i18n } = useTranslation()
  const { sampai } = useSearch({ from: '/inside/anggaran/proyeksi' })
  const projection = useQuery(projectionQuery(sampai, i18n.language))
  if (projection.error)
    return <ProblemNote error={projection.error} onRetry={() => void projection.refetch()} />
  if (!projection.data) return <Loading rows={8} />
  return <Shown view={projection.data} by={sampai} />
}

function Shown({ view, by }: { view: ProjectionView; by: string | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const when = useWhen()
  const { asOf, pace, indicators, scenarios } = view
  const reached = indicators[0]?.reached
  const title = !reached
    ? t('projection.findingNone')
    : reached.month
      ? t('projection.finding', { month: format.month(`${reached.month}-01`) })
      : t('projection.findingNever')
  return (
    <Page
      title={title}
      lead={
        <>
          <p>{t('projection.lead')}</p>
          {asOf && (
            <p>
              {pace
                ? t('projection.paceSaid', {
                    months: pace.months,
                    day: format.date(asOf),
                    mean: format.number(pace.mean),
                    low: format.number(pace.low),
                    high: format.number(pace.high),
                  })
                : t('projection.paceUnknown')}
              {reached && `: ${when(reached)}.`}
            </p>
          )}
        </>
      }
    >
      <MoneyTabs />
      {asOf === null ? (
        <Empty title={t('projection.none')} />
      ) : (
        <>
          <p className="quiet">{t('projection.caution')}</p>
          <Indicators indicators={indicators} />
          <ByMonth key={by} by={by} />
          <Scenarios scenarios={scenarios} mix={view.mix} />
          <MonthEnds months={view.months} />
        </>
      )}
    </Page>
  )
}

function ByMonth({ by }: { by: string | undefined }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { month } = filled(event.currentTarget)
    void navigate({
      to: '/anggaran/proyeksi',
      search: { sampai: month || undefined },
      resetScroll: false,
    })
  }
  return (
    <form onSubmit={submit} className={css.form}>
      <TextInput name="month" type="month" label={t('projection.by')} defaultValue={by} />
      <div className={css.wide}>
        <Button type="submit">{t('projection.count')}</Button>
      </div>
    </form>
  )
}
