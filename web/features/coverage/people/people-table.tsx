import { useTranslation } from 'react-i18next'
import type { PersonRow } from '../../../../src/coverage/api.ts'
import { type Column, DataTable, type Sorting } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Protection } from '../../../ui/protection.tsx'
import { useSegmentName } from '../words.ts'
import css from './people.module.css'

export function PeopleTable(props: { rows: PersonRow[]; sorting: Sorting; dimmed: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const segmentName = useSegmentName()
  const columns: Column<PersonRow>[] = [
    {
      id: 'name',
      header: t('people.name'),
      names: true,
      sortable: true,
      cell: (row) => (
        <>
          <Link to="/orang/$id" params={{ id: row.personId }} preload={false}>
            {row.name}
          </Link>
          <span className={css.sub}>
            {row.nikMask ?? t('people.noNik')}
            {row.nikMask && !row.nikValid ? ` · ${t('people.nikDoubtful')}` : ''}
          </span>
        </>
      ),
    },
    {
      id: 'birthDate',
      header: t('people.birthDate'),
      short: true,
      sortable: true,
      cell: (row) => (row.birthDate ? format.shortDate(row.birthDate) : ''),
    },
    {
      id: 'village',
      header: t('people.village'),
      sortable: true,
      cell: (row) => (
        <span>
          {row.villageName || t('common.villageUnknown')}
          {row.districtName && <span className={css.sub}>{row.districtName}</span>}
        </span>
      ),
    },
    {
      id: 'work',
      header: t('people.work'),
      cell: (row) => (
        <span>
          {row.occupation ?? (row.segment ? segmentName(row.segment) : '–')}
          {row.occupation && row.segment && <span className={css.sub}>{segmentName(row.segment)}</span>}
        </span>
      ),
    },
    {
      id: 'protection',
      header: t('people.protectionLabel'),
      cell: (row) => (
        <span>
          <Protection state={row.protection} />
          {row.standing !== 'present' && (
            <span className={css.sub}>{t(`people.standing.${row.standing}`)}</span>
          )}
        </span>
      ),
    },
    {
      id: 'coveredUntil',
      header: t('people.coveredUntil'),
      sortable: true,
      number: true,
      cell: (row) => (row.coveredUntil ? format.shortDate(row.coveredUntil) : ''),
    },
  ]
  return (
    <DataTable
      caption={t('people.title')}
      columns={columns}
      rowKey={(row) => row.personId}
      cards
      {...props}
    />
  )
}
