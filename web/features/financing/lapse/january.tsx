import { useTranslation } from 'react-i18next'
import type { RadarView } from '../../../../src/financing/lapse/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { May } from '../../access/may.tsx'
import { Opens } from './windows.tsx'

type NextJanuary = NonNullable<RadarView['january']>
type Step = NextJanuary['calendar'][number]
type Group = NextJanuary['groups'][number]

/** The gap that opens each January until a new decree is signed, and what must be done by when. */
export function January({ january, on }: { january: NextJanuary; on: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { year, people, monthly, restarts, groups, calendar } = january
  const told = { year, people: format.number(people) }
  const groupColumns: Column<Group>[] = [
    {
      id: 'group',
      header: t('radar.group'),
      names: true,
      cell: ({ group, payer }) => `${group ? t(`group.${group}`) : '–'}, ${t(`payer.${payer}`)}`,
    },
    {
      id: 'people',
      header: t('radar.people'),
      number: true,
      cell: ({ group, payer, people: some }) => (
        <Opens people={some} asked={{ hari: on, siapa: 'january', pembayar: payer, kelompok: group }} />
      ),
    },
    {
      id: 'monthly',
      header: t('waste.monthly'),
      number: true,
      cell: ({ monthly: sum }) => (sum === null ? t('waste.tariffNone') : format.wholeRupiah(sum)),
    },
  ]
  const stepColumns: Column<Step>[] = [
    { id: 'step', header: t('radar.step'), names: true, cell: ({ step }) => t(`radar.stepOf.${step}`) },
    {
      id: 'by',
      header: t('radar.by'),
      cell: ({ by, passed }) => `${format.shortDate(by)}${passed ? ` (${t('radar.passed')})` : ''}`,
    },
    {
      id: 'basis',
      header: t('radar.basis'),
      cell: ({ cite, confidence }) =>
        confidence === 'unverified' ? `${cite} (${t('radar.unverified')})` : cite,
    },
  ]
  return (
    <section className="section">
      <h2>{t('radar.january', { year })}</h2>
      {people === 0 ? (
        <p>{t('radar.januaryNone', told)}</p>
      ) : (
        <>
          <p>
            <strong>{t('radar.januaryFinding', told)}.</strong>{' '}
            {monthly !== null && t('radar.januaryMonthly', { monthly: format.rupiah(monthly) })}
          </p>
          {restarts > 0 && <p>{t('radar.januaryRestart', { people: format.number(restarts) })}</p>}
          <DataTable
            caption={t('radar.januaryFinding', told)}
            columns={groupColumns}
            rows={groups}
            rowKey={({ payer, group }) => `${payer} ${group}`}
            cards
          />
          <May right="decrees.make">
            <p>
              <Link to="/anggaran/sk">{t('radar.januaryDecree', { year })}</Link>
            </p>
          </May>
        </>
      )}
      <h3>{t('radar.calendar')}</h3>
      <DataTable
        caption={t('radar.calendar')}
        columns={stepColumns}
        rows={calendar}
        rowKey={({ step }) => step}
        cards
      />
    </section>
  )
}
