import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublicationFile } from '../../../src/public/api.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { useCountColumns } from './count-columns.tsx'

type Place = PublicationFile['places'][number]

/** All kecamatan; of the one chosen, its villages. */
export function PlaceTable({ file: { places } }: { file: PublicationFile }) {
  const { t } = useTranslation()
  const [district, setDistrict] = useState('')
  const counts = useCountColumns<Place>()
  const districts = places.filter(({ level }) => level === 'district')
  const shown = district
    ? places.filter((place) => place.level === 'village' && place.district === district)
    : districts
  const columns: Column<Place>[] = [
    {
      id: 'place',
      header: t('publik.column.place'),
      names: true,
      width: '40%',
      cell: ({ name }) => name || t('publik.unknownPlace'),
    },
    ...counts,
  ]
  const title = t('publik.places')
  return (
    <section className="section">
      <h2>{title}</h2>
      <NativeSelect
        label={t('publik.chooseDistrict')}
        value={district}
        onChange={({ currentTarget }) => setDistrict(currentTarget.value)}
        data={[
          { value: '', label: t('publik.allDistricts') },
          ...districts
            .filter(({ code }) => code !== '')
            .map(({ code, name }) => ({ value: code, label: name })),
        ]}
        maw="20rem"
        mb="md"
      />
      <DataTable
        cards
        caption={title}
        columns={columns}
        rows={shown}
        rowKey={({ level, code }) => level + code}
      />
    </section>
  )
}
