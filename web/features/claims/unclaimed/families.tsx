import { NativeSelect } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnclaimedRows } from '../../../../src/claims/unclaimed/api.ts'
import {
  type Certainty,
  certainties,
  kinds,
  type UnclaimedKind,
} from '../../../../src/claims/unclaimed/words.ts'
import { api } from '../../../ui/api.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useMay } from '../../access/may.tsx'
import { NextRows } from '../../financing/next-rows.tsx'
import { useFamilyColumns } from './family-columns.tsx'
import { MakeCases } from './make-cases.tsx'

const aPage = 50

/** The families one by one, with what they had on that day and what to do next. */
export function Families({ certainty, kind }: { certainty: Certainty; kind: UnclaimedKind }) {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/klaim/belum-diklaim' })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const makes = useMay()('claims.work') && kind === 'death' && certainty !== 'not-entitled'
  const choose = (id: string, on: boolean) =>
    setChosen((before) => new Set([...before].filter((one) => one !== id).concat(on ? [id] : [])))
  const columns = useFamilyColumns(makes ? { chosen, choose } : undefined)
  const found = useInfiniteQuery({
    queryKey: ['claims', 'unclaimed', 'rows', certainty, kind],
    queryFn: ({ pageParam, signal }) =>
      api.post<UnclaimedRows>(
        '/claims/unclaimed/rows',
        { certainty, kind, ...(pageParam && { after: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => (page.rows.length < aPage ? undefined : page.rows.at(-1)!.id),
    placeholderData: keepPreviousData,
  })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const go = (search: { pasti: Certainty; jenis: UnclaimedKind }) => void navigate({ search, replace: true })
  const title = `${t(`unclaimed.kind.${kind}`)}: ${t(`unclaimed.certainty.${certainty}`)}`
  return (
    <section className="section">
      <h2>{title}</h2>
      <div className="row">
        <NativeSelect
          aria-label={t('unclaimed.happened')}
          value={kind}
          onChange={({ currentTarget }) =>
            go({ pasti: certainty, jenis: currentTarget.value as UnclaimedKind })
          }
          data={kinds.map((value) => ({ value, label: t(`unclaimed.kind.${value}`) }))}
        />
        <NativeSelect
          aria-label={t('unclaimed.view')}
          value={certainty}
          onChange={({ currentTarget }) => go({ pasti: currentTarget.value as Certainty, jenis: kind })}
          data={certainties.map((value) => ({ value, label: t(`unclaimed.certainty.${value}`) }))}
        />
      </div>
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={6} />
      ) : rows.length === 0 ? (
        <p>{t('unclaimed.none')}</p>
      ) : (
        <>
          <p className="quiet">{t('unclaimed.rows', { count: found.data.pages[0]!.total })}</p>
          {makes && found.data.pages[0]!.withoutCase > 0 && (
            <MakeCases
              certainty={certainty}
              all={found.data.pages[0]!.withoutCase}
              chosen={[...chosen]}
              done={() => setChosen(new Set())}
            />
          )}
          <DataTable caption={title} columns={columns} rows={rows} rowKey={({ id }) => id} cards />
          <NextRows found={found} shown={rows.length} />
        </>
      )}
    </section>
  )
}
