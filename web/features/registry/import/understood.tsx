import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportView, Layout } from '../../../../src/registry/api.ts'
import { api } from '../../../ui/api.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { areasQuery } from '../../coverage/queries.ts'
import css from '../registry.module.css'
import { Mapping } from './mapping.tsx'

/** How the file was read; every guess can be corrected, and the file is then read again. */
export function Understood({ view }: { view: ImportView }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const areas = useQuery(areasQuery).data
  const [layout, setLayout] = useState<Layout | null>(view.layout)
  const reread = useMutation({
    mutationFn: (corrected: Layout) => api.put<ImportView>(`/imports/${view.id}/layout`, corrected),
    onSuccess: (next) => client.setQueryData(['import', view.id], next),
  })
  if (!layout) return null
  const changed = JSON.stringify(layout) !== JSON.stringify(view.layout)
  const set = (part: Partial<Layout>) => setLayout({ ...layout, ...part })

  return (
    <section className="section" aria-labelledby="dipahami">
      <div className="section-head">
        <div>
          <h2 id="dipahami">{t('import.understood')}</h2>
          <p className="quiet small">{t('import.understoodNote')}</p>
        </div>
      </div>
      <div className={css.fields}>
        {view.allSheets.length > 1 && (
          <fieldset className={css.kinds}>
            <legend>{t('import.sheets')}</legend>
            {view.allSheets.map((sheet) => (
              <label key={sheet} className="row">
                <input
                  type="checkbox"
                  checked={layout.sheets.includes(sheet)}
                  onChange={(event) =>
                    set({
                      sheets: view.allSheets.filter((each) =>
                        each === sheet ? event.currentTarget.checked : layout.sheets.includes(each),
                      ),
                    })
                  }
                />
                {sheet}
              </label>
            ))}
          </fieldset>
        )}
        <TextInput
          type="number"
          min={1}
          label={t('import.headerRow')}
          value={layout.headerRow}
          onChange={(event) => set({ headerRow: Math.max(1, Number(event.currentTarget.value) || 1) })}
        />
        <NativeSelect
          label={t('import.dateOrder')}
          value={layout.dateOrder}
          data={(['dmy', 'mdy', 'ymd'] as const).map((each) => ({
            value: each,
            label: t(`import.dateOrders.${each}`),
          }))}
          onChange={(event) => set({ dateOrder: event.currentTarget.value as Layout['dateOrder'] })}
        />
        <NativeSelect
          label={t('import.village')}
          value={layout.village ?? ''}
          onChange={(event) => set({ village: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('import.villageInFile') },
            ...(areas?.districts ?? []).map((district) => ({
              group: district.name,
              items: district.villages.map((village) => ({ value: village.code, label: village.name })),
            })),
          ]}
        />
      </div>
      <Mapping view={view} layout={layout} change={(columns) => set({ columns })} />
      {reread.error && <ProblemNote error={reread.error} />}
      {changed && (
        <div className="row">
          <Button loading={reread.isPending} onClick={() => reread.mutate(layout)}>
            {t('import.reread')}
          </Button>
          <Button variant="default" onClick={() => setLayout(view.layout)}>
            {t('import.dropChanges')}
          </Button>
        </div>
      )}
    </section>
  )
}
