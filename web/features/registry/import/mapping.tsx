import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportView, Layout } from '../../../../src/registry/api.ts'
import css from '../registry.module.css'
import { useFieldName } from './issue-words.ts'

interface MappingProps {
  view: ImportView
  layout: Layout
  change: (columns: Layout['columns']) => void
}

/** The file's first rows, each column under what it was taken for. */
export function Mapping({ view, layout, change }: MappingProps) {
  const { t } = useTranslation()
  const fieldName = useFieldName()
  const choices = [
    { value: '', label: t('import.ignore') },
    ...view.fieldChoices.map((field) => ({ value: field, label: fieldName(field) })),
  ]
  // one field is said by one column: giving it to another takes it from the first
  const give = (at: number, field: string | null) =>
    change(
      layout.columns.map((column, index) =>
        index === at ? { ...column, field } : column.field === field ? { ...column, field: null } : column,
      ),
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={css.mapping} tabIndex={0} aria-label={t('import.sample')}>
      <table>
        <thead>
          <tr>
            {layout.columns.map((column, index) => (
              <th key={index} scope="col">
                <span className={css.said} title={column.header}>
                  {column.header || t('import.noHeader', { column: index + 1 })}
                </span>
                <NativeSelect
                  size="xs"
                  aria-label={t('import.columnIs', { header: column.header || String(index + 1) })}
                  value={column.field ?? ''}
                  data={choices}
                  onChange={(event) => give(index, event.currentTarget.value || null)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.sample.slice(0, 5).map((row, at) => (
            <tr key={at}>
              {layout.columns.map((column, index) => (
                <td key={index} data-ignored={column.field === null || undefined}>
                  {row[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
