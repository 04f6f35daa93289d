import { useTranslation } from 'react-i18next'
import type { OfficialTotalsView } from '../../../../src/coverage/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useSegmentName } from '../words.ts'
import css from './official.module.css'

type Row = OfficialTotalsView['comparison'][number]

/** The official totals beside the registry's own; a share over 100% is shown as it is. */
export function OfficialComparison({ comparison }: { comparison: Row[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const segmentName = useSegmentName()
  const or = (value: number | null) => (value === null ? '–' : format.number(value))
  const both = (active: number | null, universe: number | null) =>
    active === null && universe === null ? '–' : `${or(active)} / ${or(universe)}`
  const share = (value: number | null) =>
    value === null ? (
      '–'
    ) : value > 10_000 ? (
      <span>
        {format.percent(value)} <span className={css.over}>{t('official.over')}</span>
      </span>
    ) : (
      format.percent(value)
    )
  const columns: Column<Row>[] = [
    {
      id: 'segment',
      header: t('people.segment'),
      names: true,
      cell: (row) => (row.segment === 'ALL' ? t('official.all') : segmentName(row.segment)),
    },
    {
      id: 'officialActive',
      header: t('official.officialActive'),
      number: true,
      cell: (row) => <span>{both(row.officialActive, row.officialUniverse)}</span>,
    },
    {
      id: 'officialShare',
      header: t('official.officialShare'),
      number: true,
      cell: (row) => share(row.officialPercent),
    },
    {
      id: 'ownActive',
      header: t('official.ownActive'),
      number: true,
      cell: (row) => <span>{both(row.ownActive, row.ownUniverse)}</span>,
    },
    { id: 'ownShare', header: t('official.ownShare'), number: true, cell: (row) => share(row.ownPercent) },
  ]
  return (
    <DataTable
      caption={t('official.comparison')}
      columns={columns}
      rows={comparison}
      rowKey={(row) => row.segment}
      cards
    />
  )
}
