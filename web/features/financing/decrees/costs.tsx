import { useTranslation } from 'react-i18next'
import type { DecreeView } from '../../../../src/financing/decrees/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Opens } from '../../../ui/opens.tsx'

type Cost = DecreeView['costs'][number]

interface CostsProps {
  decree: DecreeView
  /** Opens the people of a source and group, for those who may see them. */
  open: ((of: Pick<Cost, 'sourceId' | 'group'>) => void) | undefined
}

/** What the decree costs each source in each fiscal year, against what is still free there. */
export function Costs({ decree: { costs, state, ended }, open }: CostsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const years = [...new Set(costs.flatMap(({ byYear }) => byYear.map(({ fiscalYear }) => fiscalYear)))].sort()
  /** Of all groups a source pays together: its budget is one. */
  const askedOf = (sourceId: string, year: number) =>
    costs
      .filter((cost) => cost.sourceId === sourceId)
      .flatMap(({ byYear }) => byYear)
      .filter(({ fiscalYear }) => fiscalYear === year)
      .reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const columns: Column<Cost>[] = [
    {
      id: 'source',
      header: t('financing.source'),
      names: true,
      cell: ({ sourceId, source, byYear }) => (
        <Link to="/anggaran/sumber/$id" params={{ id: sourceId }} search={{ tahun: byYear[0]?.fiscalYear }}>
          {source}
        </Link>
      ),
    },
    { id: 'group', header: t('decrees.groupLabel'), cell: ({ group }) => t(`group.${group}`) },
    {
      id: 'people',
      header: t('decrees.people'),
      number: true,
      cell: ({ sourceId, source, group, people }) => (
        <Opens
          number={format.number(people)}
          of={`${t(`group.${group}`)}, ${source}`}
          onOpen={open && (() => open({ sourceId, group }))}
        />
      ),
    },
    ...years.map(
      (year): Column<Cost> => ({
        id: String(year),
        header: t('decrees.costYear', { year }),
        number: true,
        cell: ({ sourceId, byYear }) => {
          const told = byYear.find(({ fiscalYear }) => fiscalYear === year)
          if (!told) return '–'
          const short = state !== 'signed' && askedOf(sourceId, year) > told.free
          return (
            <span>
              {told.amount === null ? t('decrees.costNone') : format.wholeRupiah(told.amount)}
              {short && (
                <strong className="small" style={{ display: 'block' }}>
                  {t('decrees.costShort', { free: format.wholeRupiah(told.free) })}
                </strong>
              )}
            </span>
          )
        },
      }),
    ),
  ]
  return (
    <section className="section">
      <h2>{t('decrees.cost')}</h2>
      {ended > 0 && <p className="quiet small">{t('decrees.costNet')}</p>}
      <DataTable
        caption={t('decrees.cost')}
        columns={columns}
        rows={costs}
        rowKey={({ sourceId, group }) => `${sourceId} ${group}`}
        cards
      />
    </section>
  )
}
