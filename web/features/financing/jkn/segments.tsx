import { useTranslation } from 'react-i18next'
import type { JknView } from '../../../../src/jkn/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Explained } from './explained.tsx'
import { Opens } from './opens.tsx'

type Row = JknView['members']['segments'][number]

/** Everybody on the list of BPJS Kesehatan, by who pays. */
export function Segments({ view: { members, figures } }: { view: JknView }) {
  const { t } = useTranslation()
  const of = (active: boolean): Column<Row> => {
    const header = t(active ? 'jkn.activeHead' : 'jkn.inactiveHead')
    return {
      id: String(active),
      header,
      number: true,
      cell: (row) => (
        <Opens
          people={active ? row.active : row.inactive}
          asked={{ siapa: 'peserta', segmen: row.segment, aktif: active }}
          label={`${t(`jkn.segment.${row.segment}`)}, ${header}`}
        />
      ),
    }
  }
  const columns: Column<Row>[] = [
    {
      id: 'segment',
      header: t('jkn.segmentHead'),
      names: true,
      cell: ({ segment }) => t(`jkn.segment.${segment}`),
    },
    of(true),
    of(false),
  ]
  return (
    <section className="section">
      <h2>
        {t('jkn.segments')} <Explained id="jknRegistered" figures={figures} />
      </h2>
      <DataTable
        caption={t('jkn.segments')}
        columns={columns}
        rows={members.segments.filter(({ active, inactive }) => active + inactive > 0)}
        rowKey={({ segment }) => segment}
      />
      {members.withoutNik > 0 && (
        <p className="quiet small">{t('jkn.segmentsNote', { count: members.withoutNik })}</p>
      )}
    </section>
  )
}
