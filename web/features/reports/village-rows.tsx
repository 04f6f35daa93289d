import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedVillage } from '../../../src/reports/compare/api.ts'
import { verdicts } from '../../../src/reports/compare/words.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { useFormat } from '../../ui/format.ts'
import css from './reports.module.css'
import { VerdictMark } from './verdict-mark.tsx'

type Key = (village: ComparedVillage) => number | string
/** How far a village lies from the middle of what is usual, in widths of it. */
const standing = ({ share, low95, high95 }: ComparedVillage) =>
  (share - (low95 + high95) / 2) / Math.max(1, high95 - low95)
const keys: Record<string, Key> = {
  name: ({ name }) => name,
  workers: ({ workers }) => workers,
  share: ({ share }) => share,
  fair: ({ fair }) => fair,
  verdict: (village) => verdicts.indexOf(village.verdict) * 1000 + standing(village),
  change: ({ share, before }) => (before === null ? Number.NEGATIVE_INFINITY : share - before),
  toMean: ({ toMean }) => toMean,
  toGoal: ({ toGoal }) => toGoal,
}

/** The twin of the picture: the villages as rows, those furthest below first. */
export function VillageRows({ villages }: { villages: ComparedVillage[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [sort, setSort] = useState({ by: 'verdict', descending: false })
  const key = keys[sort.by]!
  const rows = villages.toSorted((a, b) => compare(key(a), key(b)) * (sort.descending ? -1 : 1))
  const header = (id: string) => ({ id, header: t(`compare.column.${id}`), sortable: id in keys })
  const columns: Column<ComparedVillage>[] = [
    {
      id: 'name',
      header: t('compare.column.village'),
      names: true,
      sortable: true,
      cell: ({ name, districtName }) => (
        <>
          {name}
          <span className={css.below}>{districtName}</span>
        </>
      ),
    },
    { ...header('workers'), number: true, cell: ({ workers }) => format.number(workers) },
    { ...header('share'), number: true, cell: ({ share }) => format.percent(share) },
    {
      ...header('range'),
      number: true,
      cell: ({ low95, high95 }) =>
        t('compare.range', { low: format.percent(low95), high: format.percent(high95) }),
    },
    { ...header('verdict'), cell: ({ verdict }) => <VerdictMark verdict={verdict} /> },
    { ...header('fair'), number: true, cell: ({ fair }) => format.percent(fair) },
    {
      ...header('change'),
      number: true,
      cell: ({ share, before }) =>
        before === null ? '–' : t('compare.points', { points: format.signedDecimal((share - before) / 100) }),
    },
    {
      ...header('toMean'),
      number: true,
      cell: ({ toMean }) => t('compare.people', { people: format.number(toMean) }),
    },
    {
      ...header('toGoal'),
      number: true,
      cell: ({ toGoal }) => t('compare.people', { people: format.number(toGoal) }),
    },
  ]
  return (
    <DataTable
      caption={t('compare.title')}
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
      sorting={{ ...sort, change: (by, descending) => setSort({ by, descending }) }}
      cards
    />
  )
}

const compare = (a: number | string, b: number | string): number =>
  typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b)
