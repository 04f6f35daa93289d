import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../src/privacy/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import css from '../privacy.module.css'
import { capital, fields } from './changes.tsx'
import { useShownChange } from './shown-change.ts'

type Row = { field: string; now: string; asked: string }

/** What was said at the desk, and what it would change. */
export function Said({ request }: { request: RequestView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shown = useShownChange()
  const facts = [
    [t('privacy.new.askerName'), `${request.askerName} (${t(`privacy.askedBy.${request.askedBy}`)})`],
    [t('privacy.new.identity'), t(`privacy.identity.${request.identity}`)],
    [t('privacy.requests.received'), format.moment(request.receivedAt)],
    [t('privacy.one.wrong'), request.wrong],
    [t('privacy.one.wanted'), request.wanted],
    [t('privacy.one.evidence'), request.evidence],
  ] as const
  const rows: Row[] = fields
    .filter((field) => request.changes[field] !== undefined)
    .map((field) => ({
      field: capital(t(`privacy.field.${field}`)),
      now: shown(field, request.now[field]),
      asked: shown(field, request.changes[field]),
    }))
  const columns: Column<Row>[] = [
    { id: 'field', header: t('privacy.one.fieldHead'), names: true, cell: ({ field }) => field },
    { id: 'now', header: t('privacy.one.now'), cell: ({ now }) => now },
    { id: 'asked', header: t('privacy.one.asked'), cell: ({ asked }) => <strong>{asked}</strong> },
  ]
  const passed = Object.entries(request.elsewhere)
  return (
    <section className="section" aria-labelledby="disampaikan">
      <h2 id="disampaikan">{t('privacy.one.said')}</h2>
      <dl className={css.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {rows.length > 0 && (
        <DataTable
          caption={t('privacy.new.changes')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.field}
        />
      )}
      {passed.length > 0 && (
        <>
          <h3>{t('privacy.one.elsewhere')}</h3>
          <ul>
            {passed.map(([field, value]) => (
              <li key={field}>
                {capital(t(`privacy.field.${field}`))}: {value}
                <span className={css.sub}>{t(`privacy.where.${places[field as keyof typeof places]}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet small">{t('privacy.one.by', { by: request.recordedBy })}</p>
    </section>
  )
}

const places = {
  nik: 'dukcapil',
  standing: 'dukcapil',
  membership: 'bpjs',
  segment: 'list-office',
  contact: 'list-office',
  wage: 'list-office',
} as const
