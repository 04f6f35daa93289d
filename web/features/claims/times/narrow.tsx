import { NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { groupings } from '../../../../src/claims/times/words.ts'
import css from '../claims.module.css'
import { programmes } from '../kinds.ts'
import type { TimesSearch } from './times-search.ts'

export function Narrow({ search }: { search: TimesSearch }) {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/klaim/waktu' })
  const change = (part: TimesSearch) =>
    void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false })
  return (
    <div className={css.filters}>
      <NativeSelect
        label={t('claims.programmeLabel')}
        value={search.program ?? ''}
        onChange={({ currentTarget }) =>
          change({ program: (currentTarget.value || undefined) as TimesSearch['program'] })
        }
        data={[
          { value: '', label: t('claims.any') },
          ...programmes.map((value) => ({ value, label: t(`claims.programme.${value}`) })),
        ]}
      />
      <TextInput
        type="date"
        label={t('times.from')}
        value={search.dari ?? ''}
        onChange={({ currentTarget }) => change({ dari: currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t('times.until')}
        value={search.sampai ?? ''}
        onChange={({ currentTarget }) => change({ sampai: currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('times.by')}
        value={search.menurut ?? 'programme'}
        onChange={({ currentTarget }) => change({ menurut: currentTarget.value as TimesSearch['menurut'] })}
        data={groupings.map((value) => ({ value, label: t(`times.grouping.${value}`) }))}
      />
    </div>
  )
}
