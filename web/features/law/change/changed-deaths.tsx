import { useTranslation } from 'react-i18next'
import type { DiffView } from '../../../../src/law/api.ts'
import { rupiahText } from '../../../../src/rules/core/arithmetic.ts'
import { lawBook } from '../../../../src/rules/index.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useSegmentName } from '../../coverage/words.ts'
import { outcomeKey } from '../result/outcome.tsx'

type Row = DiffView['deaths'][number]

/** What a death would give under both laws; only where it differs, or that nothing does. */
export function ChangedDeaths({ deaths }: { deaths: Row[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const segmentName = useSegmentName()
  const short = (row: Row, { outcome, total }: Row['before']) => {
    const rule = lawBook.rules.get(row.rule)
    if (total !== null) return rupiahText(BigInt(total))
    return rule ? t(`hukum.outcome.${outcomeKey(rule, outcome)}`) : outcome
  }
  const changed = deaths.filter(
    ({ before, after }) => before.total !== after.total || before.outcome !== after.outcome,
  )
  const columns: Column<Row>[] = [
    { id: 'title', header: t('hukum.change.benefit'), names: true, cell: (row) => row.title },
    {
      id: 'who',
      header: t('hukum.change.whose'),
      cell: (row) =>
        [segmentName(row.segment), row.wage !== null && rupiahText(BigInt(row.wage))]
          .filter(Boolean)
          .join(', '),
    },
    {
      id: 'memberships',
      header: t('hukum.change.memberships'),
      number: true,
      cell: (row) => format.number(row.memberships),
    },
    { id: 'before', header: t('hukum.change.before'), number: true, cell: (row) => short(row, row.before) },
    { id: 'after', header: t('hukum.change.after'), number: true, cell: (row) => short(row, row.after) },
  ]
  return (
    <section className="section" aria-labelledby="bila-meninggal">
      <h2 id="bila-meninggal">{t('hukum.change.deaths')}</h2>
      {changed.length === 0 ? (
        <p style={{ margin: 0 }}>{t('hukum.change.deathsSame')}</p>
      ) : (
        <DataTable
          caption={t('hukum.change.deaths')}
          columns={columns}
          rows={changed}
          rowKey={(row) => `${row.rule} ${row.segment} ${row.wage}`}
          cards
        />
      )}
    </section>
  )
}
