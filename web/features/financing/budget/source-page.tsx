import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { NotFoundPage } from '../../../ui/problem-page.tsx'
import { May } from '../../access/may.tsx'
import css from '../financing.module.css'
import { budgetQuery, entriesQuery, useMoneyAct } from '../queries.ts'
import { thisYear } from '../year.tsx'
import { EnterEntry } from './enter-entry.tsx'
import { Entries } from './entries.tsx'

/** One source in a fiscal year: the entries behind its sums, and a new one. */
export function SourcePage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { id } = useParams({ from: '/inside/anggaran/sumber/$id' })
  const { tahun } = useSearch({ from: '/inside/anggaran/sumber/$id' })
  const year = tahun ?? thisYear()
  const budget = useQuery(budgetQuery(year))
  const entries = useQuery(entriesQuery(id, year))
  const [closing, setClosing] = useState(false)
  const close = useMoneyAct(
    (source: string) => `/financing/sources/${source}/close`,
    t('financing.closedNow'),
    () => setClosing(false),
  )
  const error = budget.error ?? entries.error
  if (error) return <ProblemNote error={error} onRetry={() => void entries.refetch()} />
  if (!budget.data || !entries.data) return <Loading rows={6} />
  const source = budget.data.sources.find((one) => one.id === id)
  if (!source) return <NotFoundPage />
  return (
    <Page
      title={t('financing.entriesOf', { name: source.name, year })}
      lead={
        <p>
          {(['budget', 'committed', 'realised', 'free'] as const).map((each, i) => (
            <Fragment key={each}>
              {i > 0 && ' · '}
              <span className={css.sum}>
                {t(`financing.${each}`)} {format.wholeRupiah(source[each])}
              </span>
            </Fragment>
          ))}
        </p>
      }
      aside={
        <Link to="/anggaran" search={{ tahun: year }}>
          {t('financing.sources')}
        </Link>
      }
    >
      <p>
        <Link to="/anggaran/tagihan" search={{ tahun: year, sumber: id }}>
          {t('financing.billsOf', { name: source.name })}
        </Link>
      </p>
      <Entries entries={entries.data} year={year} />
      {!source.closed && (
        <May right="budget.enter">
          <EnterEntry sourceId={id} year={year} hasCeiling={source.budget > 0} />
          <div className="section">
            <div className="row">
              <Button variant="default" onClick={() => setClosing(true)}>
                {t('financing.close')}
              </Button>
            </div>
          </div>
          <AskReason
            opened={closing}
            title={t('financing.closeTitle')}
            lead={t('financing.closeWords', { name: source.name })}
            act={t('financing.close')}
            busy={close.isPending}
            error={close.error}
            onSay={(reason) => close.mutate({ given: id, body: { reason } })}
            onClose={() => setClosing(false)}
          />
        </May>
      )}
    </Page>
  )
}
