import { useTranslation } from 'react-i18next'
import type { TimesView } from '../../../../src/claims/times/api.ts'
import type { Grouping } from '../../../../src/claims/times/words.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'

type Group = TimesView['groups'][number]

/** All stages together, by office, programme, place or month. */
export function Groups({ groups, by }: { groups: Group[]; by: Grouping }) {
  const { t } = useTranslation()
  const format = useFormat()
  const days = (value: number | null) => (value === null ? '–' : format.number(Math.round(value * 10) / 10))
  const named = ({ key, name }: Group) => {
    if (by === 'office') return t(`times.office.${key}`)
    if (by === 'programme') return t(`claims.programme.${key}`)
    if (by === 'month') return key === '' ? t('times.notEnded') : format.month(`${key}-01`)
    return name || t('common.villageUnknown')
  }
  const columns: Column<Group>[] = [
    { id: 'group', header: t(`times.grouping.${by}`), names: true, cell: named },
    { id: 'count', header: t('times.ended'), number: true, cell: ({ count }) => format.number(count) },
    { id: 'median', header: t('times.median'), number: true, cell: ({ median }) => days(median) },
    { id: 'p90', header: t('times.p90'), number: true, cell: ({ p90 }) => days(p90) },
    {
      id: 'within',
      header: t('times.within'),
      number: true,
      cell: ({ count, within }) => (count === 0 ? '–' : format.share(within, count)),
    },
    { id: 'open', header: t('times.open'), number: true, cell: ({ open }) => format.number(open) },
    { id: 'late', header: t('times.late'), number: true, cell: ({ late }) => format.number(late) },
  ]
  return (
    <section className="section">
      <h2>{t('times.groups', { by: t(`times.grouping.${by}`) })}</h2>
      <p className="quiet">{t('times.groupsNote')}</p>
      <DataTable
        caption={t('times.groups', { by: t(`times.grouping.${by}`) })}
        columns={columns}
        rows={groups}
        rowKey={({ key }) => key || '-'}
        cards
      />
    </section>
  )
}
