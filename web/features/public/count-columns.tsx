import { useTranslation } from 'react-i18next'
import type { Column } from '../../ui/data-table.tsx'
import { useFormat } from '../../ui/format.ts'
import { notTold } from './told.ts'

interface Counts {
  protected: number | null
  unprotected: number | null
  all: number | null
}

/** The three numbers of every table here, and the share where both its parts are told. */
export function useCountColumns<Row extends Counts>(): Column<Row>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const said = (value: number | null) => (value === null ? notTold : format.number(value))
  return [
    ...(['protected', 'unprotected', 'all'] as const).map((id) => ({
      id,
      header: t(`publik.column.${id}`),
      number: true,
      width: '15%',
      cell: (row: Row) => said(row[id]),
    })),
    {
      id: 'share',
      header: t('publik.column.share'),
      number: true,
      width: '15%',
      cell: ({ protected: is, all }) => (is === null || all === null ? notTold : format.share(is, all)),
    },
  ]
}
