import { useTranslation } from 'react-i18next'
import type { TimesView } from '../../../../src/claims/times/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { May } from '../../access/may.tsx'
import { useTimesSearch } from './times-search.ts'

type Held = TimesView['stuck'][number]

/** Claims that stand still, by what holds them. */
export function Stuck({ stuck }: { stuck: Held[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useTimesSearch()
  if (stuck.length === 0) return null
  const columns: Column<Held>[] = [
    { id: 'code', header: t('times.heldBy'), names: true, cell: ({ code }) => t(`claims.stuck.${code}`) },
    { id: 'count', header: t('times.claims'), number: true, cell: ({ count }) => format.number(count) },
    {
      id: 'longest',
      header: t('times.longestHeld'),
      number: true,
      cell: ({ longest }) => t('times.inDays', { count: longest }),
    },
  ]
  const count = stuck.reduce((sum, held) => sum + held.count, 0)
  return (
    <section className="section">
      <h2>{t('times.stuck', { count })}</h2>
      <DataTable
        caption={t('times.heldBy')}
        columns={columns}
        rows={stuck}
        rowKey={({ code }) => code}
        cards
      />
      <May right="claims.read">
        <p>
          <Link
            to="/klaim/waktu"
            search={{ ...search, tahap: undefined, hanya: 'stuck' }}
            hash="baris"
            resetScroll={false}
          >
            {t('times.stuckOpen')}
          </Link>
        </p>
      </May>
    </section>
  )
}
