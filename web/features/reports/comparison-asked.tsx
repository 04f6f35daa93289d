import { NativeSelect } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CompareView } from '../../../src/reports/compare/api.ts'
import { type ComparisonSearch, goals } from './comparison-search.ts'

/** Which village is shown apart, and what missing people are counted to. */
export function ComparisonAsked({ view }: { view: CompareView }) {
  const { t } = useTranslation()
  const asked = useSearch({ from: '/inside/perbandingan' })
  const navigate = useNavigate()
  const ask = (more: ComparisonSearch) =>
    void navigate({ to: '/perbandingan', search: { ...asked, ...more }, replace: true, resetScroll: false })
  const names = view.villages.toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <div className="row">
      <NativeSelect
        label={t('compare.find')}
        value={asked.desa ?? ''}
        onChange={(event) => ask({ desa: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('compare.nobody') },
          ...names.map(({ code, name, districtName }) => ({
            value: code,
            label: `${name}, ${districtName}`,
          })),
        ]}
      />
      <NativeSelect
        label={t('compare.goal')}
        value={String(asked.sasaran ?? 100)}
        onChange={(event) => ask({ sasaran: Number(event.currentTarget.value) })}
        data={goals.map((goal) => ({ value: String(goal), label: `${goal}%` }))}
      />
    </div>
  )
}
