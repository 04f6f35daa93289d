import { NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findingKindNames, findingStates } from '../../../../src/claims/findings/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { NextRows } from '../../financing/next-rows.tsx'
import css from '../claims.module.css'
import { useFindingColumns } from './finding-columns.tsx'
import { type FindingsSearch, useFindingsSearch } from './findings-search.ts'
import { type FindingRow, findingRowsQuery } from './queries.ts'
import { Settle } from './settle.tsx'

/** The findings one by one: what does not fit, on which rows it stands, what became of it. */
export function Rows() {
  const { t } = useTranslation()
  const search = useFindingsSearch()
  const navigate = useNavigate({ from: '/klaim/kejanggalan' })
  const [settling, setSettling] = useState<FindingRow | null>(null)
  const { jenis: kind, keadaan = 'open', bobot: weight } = search
  const found = useInfiniteQuery(
    findingRowsQuery({
      ...(kind && { kind }),
      ...(weight && { severity: Number(weight) }),
      ...(keadaan === 'gone' ? { closed: true } : { state: keadaan }),
    }),
  )
  const columns = useFindingColumns(setSettling)
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const change = (part: FindingsSearch) =>
    void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false })
  return (
    <section className="section">
      <h2>{t('findings.rowsTitle')}</h2>
      <div className={css.filters}>
        <NativeSelect
          label={t('findings.kindLabel')}
          value={kind ?? ''}
          onChange={({ currentTarget }) =>
            change({ jenis: (currentTarget.value || undefined) as FindingsSearch['jenis'] })
          }
          data={[
            { value: '', label: t('findings.any') },
            ...findingKindNames.map((value) => ({ value, label: t(`findings.kind.${value}`) })),
          ]}
        />
        <NativeSelect
          label={t('findings.stateLabel')}
          value={keadaan}
          onChange={({ currentTarget }) =>
            change({ keadaan: currentTarget.value as FindingsSearch['keadaan'] })
          }
          data={[
            ...findingStates.map((value) => ({ value, label: t(`findings.state.${value}`) })),
            { value: 'gone', label: t('findings.gone') },
          ]}
        />
        <NativeSelect
          label={t('findings.severityLabel')}
          value={weight ?? ''}
          onChange={({ currentTarget }) =>
            change({ bobot: (currentTarget.value || undefined) as FindingsSearch['bobot'] })
          }
          data={[
            { value: '', label: t('findings.any') },
            ...(['3', '2', '1'] as const).map((value) => ({ value, label: t(`findings.severity.${value}`) })),
          ]}
        />
      </div>
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={6} />
      ) : rows.length === 0 ? (
        <p>{t('findings.none')}</p>
      ) : (
        <>
          <p className="quiet">{t('findings.rows', { count: found.data.pages[0]!.total })}</p>
          <DataTable
            caption={t('findings.rowsTitle')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            dimmed={found.isPlaceholderData}
            cards
          />
          <NextRows found={found} shown={rows.length} />
        </>
      )}
      <Settle finding={settling} onClose={() => setSettling(null)} />
    </section>
  )
}
