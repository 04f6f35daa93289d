import { useTranslation } from 'react-i18next'
import type { TimesView } from '../../../../src/claims/times/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'

type Clock = TimesView['clocks'][number]

/** What the law sets a time for beside the stages, with its article. */
export function Clocks({ clocks }: { clocks: Clock[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const told = clocks.filter((clock) => clock.told + clock.running + clock.missed > 0)
  if (told.length === 0) return null
  const columns: Column<Clock>[] = [
    {
      id: 'clock',
      header: t('times.clock'),
      names: true,
      cell: ({ clock, law }) => (
        <span>
          {t(`times.clockOf.${clock}`)}
          {law && (
            <span className="quiet small" style={{ display: 'block' }}>
              {law.instrument}, {law.pinpoint}
              {law.confidence !== 'verified' && ` (${t(`times.confidence.${law.confidence}`)})`}
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'within',
      header: t('times.inTime'),
      number: true,
      cell: ({ told: done, within }) =>
        done === 0
          ? '–'
          : t('times.ofAll', {
              within: format.number(within),
              all: format.number(done),
              percent: format.share(within, done),
            }),
    },
    {
      id: 'running',
      header: t('times.running'),
      number: true,
      cell: ({ running }) => format.number(running),
    },
    { id: 'missed', header: t('times.missed'), number: true, cell: ({ missed }) => format.number(missed) },
  ]
  return (
    <section className="section">
      <h2>{t('times.clocks')}</h2>
      <DataTable
        caption={t('times.clocks')}
        columns={columns}
        rows={told}
        rowKey={({ clock }) => clock}
        cards
      />
    </section>
  )
}
