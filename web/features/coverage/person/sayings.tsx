import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../../src/coverage/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Link } from '../../../ui/links.tsx'
import { Reasons } from '../../../ui/reasons.tsx'
import css from './person.module.css'
import { useShownValue } from './shown-value.ts'

type Field = PersonView['fields'][number]
/** Capitals and spaces are no difference in what is said. */
const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** What each list says of this person, beside what was taken; a difference is marked by sign and word. */
export function Sayings({ view }: { view: PersonView }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const shown = useShownValue()
  const fieldName = (field: string) =>
    i18n.exists(`person.field.${field}`) ? t(`person.field.${field}`) : field
  const chosen = new Map(view.fields.map((field) => [field.field, field]))
  const names = [
    ...new Set([...chosen.keys(), ...view.sources.flatMap((source) => Object.keys(source.said))]),
  ]
  const rows: Field[] = names
    .filter((name) => view.sources.some((source) => source.said[name]) || chosen.get(name)?.value)
    .map((name) => chosen.get(name) ?? { field: name, value: null, fromList: null, asOf: null })

  const taken: Column<Field> = {
    id: 'chosen',
    header: t('person.chosen'),
    cell: (row) =>
      row.value && (
        <span>
          {shown(row.field, row.value)}
          {row.fromList && <span className={css.sub}>{t('person.from', { list: row.fromList })}</span>}
        </span>
      ),
  }
  const columns: Column<Field>[] = [
    { id: 'field', header: t('person.fieldHead'), names: true, cell: (row) => fieldName(row.field) },
    ...(view.lists === 'all' ? [taken] : []),
    ...view.sources.map((source) => ({
      id: source.sourceRecordId,
      header: `${source.listName} · ${format.month(source.asOf)}`,
      cell: (row: Field) => {
        const said = source.said[row.field]
        if (!said) return ''
        const differs = row.value !== null && plain(said) !== plain(row.value)
        return differs ? (
          <span className={css.differs}>
            <Icon name="equal-not" size={16} /> {shown(row.field, said)}{' '}
            <small>({t('person.differs')})</small>
          </span>
        ) : (
          shown(row.field, said)
        )
      },
    })),
  ]

  if (view.sources.length === 0) return null
  return (
    <section className="section" aria-labelledby="kata-daftar">
      <div className="section-head">
        <div>
          <h2 id="kata-daftar">{t('person.sayings', { count: view.sources.length })}</h2>
          {view.lists === 'all' && <p className="quiet small">{t('person.sayingsNote')}</p>}
        </div>
      </div>
      <DataTable
        caption={t('person.sayings', { count: view.sources.length })}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.field}
        cards
      />
      <ul className="stack small" style={{ margin: 0, paddingLeft: '1.1rem' }}>
        {view.sources.map((source) => (
          <li key={source.sourceRecordId}>
            <Link to="/daftar/impor/$id" params={{ id: source.importId }}>
              {source.listName}, {source.officeName}
            </Link>
            {source.rowNumber !== null && `, ${t('person.row', { row: source.rowNumber })}`}
            {source.decidedBy === 'person' && ` · ${t('person.joinedByPerson')}`}
            {source.reasons.length > 0 && (
              <details>
                <summary>{t('person.whyOne')}</summary>
                <Reasons reasons={source.reasons} caption={t('person.whyOne')} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
