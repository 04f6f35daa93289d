import { useTranslation } from 'react-i18next'
import type { RadarView } from '../../../../src/financing/lapse/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { useMay } from '../../access/may.tsx'
import { type RadarSearch, whats } from './radar-search.ts'

type Row = RadarView['rows'][number]

/** A number that opens the people behind it, for those who may see people. */
export function Opens({ people, asked }: { people: number; asked: RadarSearch }) {
  const format = useFormat()
  const may = useMay()
  if (people === 0) return <>–</>
  if (!may('decrees.read')) return <>{format.number(people)}</>
  return (
    <Link to="/anggaran/radar" search={asked}>
      {format.number(people)}
    </Link>
  )
}

/** By payer and group: how many are sure for no more than 7, 30, 60 days, and who is in arrears already. */
export function Windows({ radar }: { radar: RadarView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const hari = radar.on ?? undefined
  const columns: Column<Row>[] = [
    {
      id: 'group',
      header: t('radar.group'),
      names: true,
      cell: ({ payer, group }) => (
        <span>
          {group ? t(`group.${group}`) : t('radar.groupNone')}
          <span className="quiet small" style={{ display: 'block' }}>
            {payer ? t(`payer.${payer}`) : '–'}
          </span>
        </span>
      ),
    },
    {
      id: 'people',
      header: t('radar.people'),
      number: true,
      cell: ({ payer, group, people }) => (
        <Opens people={people} asked={{ hari, siapa: 'all', pembayar: payer, kelompok: group }} />
      ),
    },
    ...radar.windows.map(
      ({ days }, i): Column<Row> => ({
        id: String(days),
        header: t('radar.within', { days }),
        number: true,
        cell: ({ payer, group, windows }) => (
          <span>
            <Opens
              people={windows[i]!.people}
              asked={{ hari, siapa: whats[i], pembayar: payer, kelompok: group }}
            />
            {windows[i]!.named > 0 && (
              <span className="quiet small" style={{ display: 'block' }}>
                {t('radar.named', { people: format.number(windows[i]!.named) })}
              </span>
            )}
          </span>
        ),
      }),
    ),
    {
      id: 'past',
      header: t('radar.past'),
      number: true,
      cell: ({ payer, group, past }) => (
        <Opens people={past} asked={{ hari, siapa: 'past', pembayar: payer, kelompok: group }} />
      ),
    },
    {
      id: 'next',
      header: t('radar.nextDay'),
      cell: ({ nextDay, lapsesOn }) =>
        nextDay ? (
          <span>
            {format.shortDate(nextDay)}
            <span className="quiet small" style={{ display: 'block' }}>
              {lapsesOn && t('radar.lapses', { day: format.shortDate(lapsesOn) })}
            </span>
          </span>
        ) : (
          '–'
        ),
    },
  ]
  return (
    <section className="section">
      <h2>{t('radar.table')}</h2>
      <DataTable
        caption={t('radar.table')}
        columns={columns}
        rows={radar.rows}
        rowKey={({ payer, group }) => `${payer} ${group}`}
        cards
      />
    </section>
  )
}
