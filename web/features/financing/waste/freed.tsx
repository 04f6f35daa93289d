import { useTranslation } from 'react-i18next'
import type { WasteView } from '../../../../src/financing/waste/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { useMay } from '../../access/may.tsx'

type Group = WasteView['freed']['groups'][number]

/** For how many others the money is enough, and how many there are. */
export function Freed({ freed: { groups } }: { freed: WasteView['freed'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const columns: Column<Group>[] = [
    {
      id: 'group',
      header: t('decrees.groupLabel'),
      names: true,
      cell: ({ group }) => (group ? t(`group.${group}`) : '–'),
    },
    { id: 'people', header: t('waste.people'), number: true, cell: ({ people }) => format.number(people) },
    {
      id: 'monthly',
      header: t('waste.monthly'),
      number: true,
      cell: ({ monthly }) => format.wholeRupiah(monthly),
    },
    {
      id: 'tariff',
      header: t('waste.freedTariff'),
      number: true,
      cell: ({ tariff }) => (tariff === null ? t('waste.tariffNone') : format.wholeRupiah(tariff)),
    },
    {
      id: 'protects',
      header: t('waste.freedProtects'),
      number: true,
      cell: ({ protects }) => format.number(protects),
    },
    {
      id: 'waiting',
      header: t('waste.freedWaiting'),
      number: true,
      cell: ({ group, waiting }) =>
        waiting === 0 ? (
          format.number(waiting)
        ) : (
          <Link
            to="/anggaran/tunggu"
            search={{ kelompok: group }}
            aria-label={`${format.number(waiting)}, ${t('waste.freedWaiting')}`}
          >
            {format.number(waiting)}
          </Link>
        ),
    },
    {
      id: 'unprotected',
      header: t('waste.freedUnprotected'),
      number: true,
      cell: ({ group, unprotected }) =>
        unprotected > 0 && may('people.read') ? (
          <Link
            to="/orang"
            search={{ figure: 'uncovered', group }}
            aria-label={`${format.number(unprotected)}, ${t('waste.freedUnprotected')}`}
          >
            {format.number(unprotected)}
          </Link>
        ) : (
          format.number(unprotected)
        ),
    },
  ]
  return (
    <section className="section">
      <h2>{t('waste.freed')}</h2>
      <p>{t('waste.freedLead')}</p>
      <DataTable
        caption={t('waste.freed')}
        columns={columns}
        rows={groups}
        rowKey={({ group }) => group}
        cards
      />
    </section>
  )
}
