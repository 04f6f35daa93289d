import { NativeSelect } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { areasQuery, catalogueQuery } from '../queries.ts'
import { groups, segments, useGroupName, useSegmentName } from '../words.ts'
import css from './people.module.css'
import { countFigures, type PeopleSearch, protections } from './search.ts'

interface FiltersProps {
  search: PeopleSearch
  change: (part: PeopleSearch) => void
}

/** On a narrow screen the filters fold away under one heading. */
export function Filters(props: FiltersProps) {
  const { t } = useTranslation()
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  if (!narrow) return <Fields {...props} />
  return (
    <details className={css.more}>
      <summary>{t('people.filters')}</summary>
      <Fields {...props} />
    </details>
  )
}

function Fields({ search, change }: FiltersProps) {
  const { t, i18n } = useTranslation()
  const segmentName = useSegmentName()
  const groupName = useGroupName()
  const language = i18n.language === 'en' ? 'en' : 'id'
  const areas = useQuery(areasQuery).data
  const catalogue = useQuery(catalogueQuery).data ?? []
  const district = areas?.districts.find((each) => each.code === search.district)
  const any = { value: '', label: t('people.any') }
  const unknown = { value: 'unknown', label: t('common.unknown') }
  const select = (key: keyof PeopleSearch, label: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={String(search[key] ?? '')}
      data={data}
      onChange={(event) => change({ [key]: event.currentTarget.value || undefined })}
    />
  )
  return (
    <div className={css.filters}>
      <NativeSelect
        label={t('people.figure')}
        value={search.figure ?? 'universe'}
        data={countFigures.map((id) => ({
          value: id,
          label: catalogue.find((figure) => figure.id === id)?.name[language] ?? id,
        }))}
        onChange={(event) => change({ figure: event.currentTarget.value as PeopleSearch['figure'] })}
      />
      <NativeSelect
        label={t('people.district')}
        value={search.district ?? ''}
        data={[
          any,
          ...(areas?.districts ?? []).map((each) => ({ value: each.code, label: each.name })),
          unknown,
        ]}
        onChange={(event) => change({ district: event.currentTarget.value || undefined, village: undefined })}
      />
      <NativeSelect
        label={t('people.village')}
        value={search.village ?? ''}
        disabled={!district}
        data={[
          any,
          ...(district?.villages ?? []).map((each) => ({ value: each.code, label: each.name })),
          unknown,
        ]}
        onChange={(event) => change({ village: event.currentTarget.value || undefined })}
      />
      {select('segment', t('people.segment'), [
        any,
        ...segments.map((each) => ({ value: each, label: segmentName(each) })),
        unknown,
      ])}
      {select('group', t('people.group'), [
        any,
        ...groups.map((each) => ({ value: each, label: groupName(each) })),
        { value: 'unknown', label: groupName('') },
      ])}
      {select('protection', t('people.protectionLabel'), [
        any,
        ...protections.map((each) => ({ value: each, label: t(`people.protection.${each}`) })),
      ])}
    </div>
  )
}
