import { Button, NativeSelect } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecreeView, LinesView } from '../../../../src/financing/decrees/api.ts'
import { api, download } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { NamedPerson } from '../named-person.tsx'
import { NextRows } from '../next-rows.tsx'
import { monthsOf } from './period.ts'

type Line = LinesView['rows'][number]

/** Whose people are shown: of one source and group, with one finding, or all. */
export type Only = Partial<Pick<DecreeView['costs'][number], 'sourceId' | 'group'>> & {
  finding?: DecreeView['findings'][number]['code'] | undefined
}
interface LinesProps {
  decree: DecreeView
  only: Only
  onOnly: (only: Only) => void
}

/** The people of a decree by village and name, and the annex as paper and workbook. */
export function Lines({ decree: { id, number, findings, costs }, only, onOnly }: LinesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [failed, setFailed] = useState<Error | null>(null)
  const lines = useInfiniteQuery({
    queryKey: ['financing', 'decree-lines', id, only],
    queryFn: ({ pageParam, signal }) =>
      api.post<LinesView>(
        `/financing/decrees/${id}/lines`,
        { ...only, ...(pageParam && { after: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => (page.rows.length < 50 ? undefined : page.rows.at(-1)!.id),
    placeholderData: keepPreviousData,
  })
  const annex = (kind: 'pdf' | 'xlsx') =>
    download(
      `/financing/decrees/${id}/annex?format=${kind}`,
      `lampiran-sk-${number || 'rancangan'}.${kind}`,
    ).catch(setFailed)
  const columns: Column<Line>[] = [
    {
      id: 'name',
      header: t('decrees.column.name'),
      names: true,
      cell: (line) => (
        <NamedPerson
          id={line.personId}
          name={line.name}
          about={[line.nikMask, line.birthDate && format.shortDate(line.birthDate)]}
        />
      ),
    },
    {
      id: 'home',
      header: t('decrees.column.village'),
      cell: (line) => [line.village, line.district].filter(Boolean).join(', '),
    },
    {
      id: 'group',
      header: t('decrees.groupLabel'),
      cell: (line) => `${t(`group.${line.group}`)}, ${line.source}`,
    },
    {
      id: 'period',
      header: t('decrees.periodLabel'),
      cell: (line) =>
        line.kind === 'end' || line.endedMonth
          ? t('decrees.endedFrom', {
              from: format.month(line.endedMonth ?? line.fromMonth),
              cause: t(`decrees.cause.${line.cause || 'other'}`),
            })
          : [
              t('decrees.period', monthsOf(line, format)),
              line.replaces && t('decrees.replaces', { name: line.replaces }),
            ]
              .filter(Boolean)
              .join(', '),
    },
    {
      id: 'findings',
      header: t('decrees.findings'),
      cell: (line) =>
        line.findings
          .map(({ code, told }) => `${t(`decrees.finding.${code}`)}${told ? ` (${told})` : ''}`)
          .join('; ') || '–',
    },
  ]
  const rows = lines.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className="section" id="orang-sk">
      <h2>{t('decrees.lines')}</h2>
      <div className="row">
        {(['pdf', 'xlsx'] as const).map((kind) => (
          <Button key={kind} variant="default" onClick={() => void annex(kind)}>
            {t(kind === 'pdf' ? 'decrees.annexPdf' : 'decrees.annexXlsx')}
          </Button>
        ))}
        {findings.length > 0 && (
          <NativeSelect
            aria-label={t('decrees.findings')}
            value={only.finding ?? ''}
            onChange={(event) =>
              onOnly({ ...only, finding: (event.currentTarget.value || undefined) as Only['finding'] })
            }
            data={[
              { value: '', label: t('decrees.linesAll') },
              ...findings.map(({ code }) => ({ value: code, label: t(`decrees.finding.${code}`) })),
            ]}
          />
        )}
      </div>
      {only.group && (
        <p>
          {t(`group.${only.group}`)}, {costs.find(({ sourceId }) => sourceId === only.sourceId)?.source}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => onOnly({ finding: only.finding })}>
            {t('plans.showAll')}
          </Button>
        </p>
      )}
      {(lines.error ?? failed) && <ProblemNote error={(lines.error ?? failed)!} />}
      {lines.isPending ? (
        <Loading rows={8} />
      ) : (
        <DataTable
          caption={t('decrees.lines')}
          columns={columns}
          rows={rows}
          rowKey={({ id: line }) => line}
          dimmed={lines.isPlaceholderData}
          cards
        />
      )}
      <NextRows found={lines} shown={rows.length} />
    </section>
  )
}
