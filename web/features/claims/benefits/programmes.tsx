import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { BenefitsView } from '../../../../src/claims/payments/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Twin } from '../../../ui/twin.tsx'
import { WhenSeen } from '../../../ui/when-seen.tsx'
import css from './benefits.module.css'

type Row = BenefitsView['byProgramme'][number]
const ProgrammeChart = lazy(() => import('./programme-chart.tsx'))

/** Which programme the money went through. */
export function Programmes({ benefits: { byProgramme, amount } }: { benefits: BenefitsView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const largest = byProgramme[0]
  if (!largest) return null
  const columns: Column<Row>[] = [
    {
      id: 'what',
      header: t('benefits.what'),
      names: true,
      cell: ({ programme }) => (
        <Link to="/klaim/manfaat" search={{ program: programme }}>
          {t(`benefits.programme.${programme}`)}
        </Link>
      ),
    },
    {
      id: 'amount',
      header: t('benefits.amount'),
      number: true,
      cell: (row) => (row.amount === null ? t('benefits.tooFew') : format.wholeRupiah(row.amount)),
    },
  ]
  return (
    <Twin
      id="program"
      title={t('benefits.chartFinding', {
        programme: t(`benefits.programme.${largest.programme}`),
        share: format.share(largest.amount ?? 0, amount),
      })}
      note={t('benefits.chart')}
      picture={
        <WhenSeen className={css.chart}>
          <Suspense>
            <ProgrammeChart rows={byProgramme} />
          </Suspense>
        </WhenSeen>
      }
      table={
        <DataTable
          caption={t('benefits.chart')}
          columns={columns}
          rows={byProgramme}
          rowKey={({ programme }) => programme}
        />
      }
    />
  )
}
