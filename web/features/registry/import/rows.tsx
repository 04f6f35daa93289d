import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportRowsView, Issue } from '../../../../src/registry/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { IconName } from '../../../ui/icon-names.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { importRowsQuery } from '../queries.ts'
import css from '../registry.module.css'
import { useIssueWords } from './issue-words.ts'

type Row = ImportRowsView['rows'][number]
const icons: Record<Issue['severity'], IconName> = {
  error: 'ban',
  warning: 'alert-triangle',
  info: 'info-circle',
}

/** The rows of the file, by sheet and row as the spreadsheet numbers them. */
export function Rows(props: { id: string; issue: string | undefined; change: string | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, issue, change } = props
  const [page, setPage] = useState(0)
  useEffect(() => setPage(0), [issue, change])
  const found = useQuery({
    ...importRowsQuery(id, { issue, change, page }),
    placeholderData: keepPreviousData,
  })
  const columns: Column<Row>[] = [
    {
      id: 'row',
      header: t('import.row'),
      names: true,
      short: true,
      cell: (row) => t('import.rowAt', { row: row.rowNumber, sheet: row.sheet }),
    },
    { id: 'name', header: t('people.name'), cell: (row) => row.name ?? '' },
    { id: 'nik', header: 'NIK', cell: (row) => row.nikMask ?? '' },
    {
      id: 'birth',
      header: t('people.birthDate'),
      short: true,
      cell: (row) => (row.birthDate ? format.shortDate(row.birthDate) : ''),
    },
    { id: 'village', header: t('people.village'), cell: (row) => row.village ?? '' },
    { id: 'change', header: t('import.changeHead'), cell: (row) => t(`import.change.${row.change}`) },
    {
      id: 'issues',
      header: t('import.reasonHead'),
      cell: (row) => (row.issues.length > 0 ? <RowIssues issues={row.issues} /> : ''),
    },
  ]
  return (
    <section className="section" aria-labelledby="baris">
      <h2 id="baris">{t('import.rows', { count: found.data?.total ?? 0 })}</h2>
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading />
      ) : found.data.total === 0 ? (
        <Empty title={t('import.noRows')} />
      ) : (
        <>
          <DataTable
            caption={t('import.rows', { count: found.data.total })}
            columns={columns}
            rows={found.data.rows}
            rowKey={(row) => `${row.sheet}:${row.rowNumber}`}
            dimmed={found.isPlaceholderData}
            cards
          />
          <Pager page={page} pages={Math.ceil(found.data.total / 50)} change={setPage} />
        </>
      )}
    </section>
  )
}

function RowIssues({ issues }: { issues: Issue[] }) {
  const { t } = useTranslation()
  const words = useIssueWords()
  return (
    <ul className={css.rowIssues}>
      {issues.map((issue) => (
        <li key={issue.code + issue.field} className={css.severity} data-severity={issue.severity}>
          <Icon name={icons[issue.severity]} size={16} label={t(`import.severity.${issue.severity}`)} />
          <span style={{ color: 'var(--ink)', fontWeight: 400 }}>
            {words(issue.code)}
            {issue.fix && <span className={css.sub}>{t('import.proposal', { fix: issue.fix })}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
