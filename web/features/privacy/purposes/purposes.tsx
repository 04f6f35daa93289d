import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PurposesView } from '../../../../src/registry/purposes/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useMay } from '../../access/may.tsx'
import css from '../privacy.module.css'
import { purposesQuery } from '../queries.ts'
import { EditPurpose } from './edit-purpose.tsx'
import { needsAgreement } from './needs-agreement.ts'

type Row = PurposesView['rows'][number]
const complete = (row: Row) => row.purpose !== null && (row.agreement !== null || !needsAgreement(row.kind))

/** For what each list is kept and on which basis; those of which something is missing come first. */
export function Purposes() {
  const { t } = useTranslation()
  const found = useQuery(purposesQuery)
  const [edited, setEdited] = useState<Row | null>(null)
  if (found.error) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data || found.data.rows.length === 0) return null
  const { law } = found.data
  const rows = found.data.rows.toSorted((a, b) => Number(complete(a)) - Number(complete(b)))
  const missing = rows.filter((row) => !complete(row)).length
  return (
    <section className="section" aria-labelledby="tujuan">
      <h2 id="tujuan">{t('privacy.purposes.title')}</h2>
      <p>
        {t('privacy.purposes.lead', {
          law: `${law.instrument} ${law.pinpoint}`,
          confidence: t('privacy.secondary'),
        })}
      </p>
      <p className={css.buttons}>
        <Icon name={missing > 0 ? 'alert-triangle' : 'circle-check'} size={20} />
        <strong>
          {missing > 0 ? t('privacy.purposes.missing', { count: missing }) : t('privacy.purposes.complete')}
        </strong>
      </p>
      <details>
        <summary>{t('privacy.purposes.show')}</summary>
        <Rows rows={rows} edit={setEdited} />
      </details>
      {edited && <EditPurpose row={edited} onClose={() => setEdited(null)} />}
    </section>
  )
}

function Rows({ rows, edit }: { rows: Row[]; edit: (row: Row) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const columns: Column<Row>[] = [
    {
      id: 'list',
      header: t('privacy.purposes.list'),
      names: true,
      cell: (row) => (
        <>
          {row.name}
          {row.name !== row.officeName && <span className={css.sub}>{row.officeName}</span>}
        </>
      ),
    },
    {
      id: 'purpose',
      header: t('privacy.purposes.purpose'),
      cell: (row) => row.purpose ?? <Missing word={t('privacy.purposes.none')} />,
    },
    {
      id: 'basis',
      header: t('privacy.purposes.basis'),
      cell: (row) => (
        <>
          {row.basis && t(`privacy.basis.${row.basis}`)}
          {row.agreement ? (
            <span className={css.sub}>
              {t('privacy.purposes.agreementLine', { number: row.agreement })}
              {row.agreementOn && `, ${format.shortDate(row.agreementOn)}`}
            </span>
          ) : (
            needsAgreement(row.kind) && <Missing word={t('privacy.purposes.noAgreement')} />
          )}
        </>
      ),
    },
    ...(may('lists.import')
      ? [
          {
            id: 'edit',
            header: t('privacy.purposes.edit'),
            cell: (row: Row) => (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('privacy.purposes.editOne', { name: row.name })}
                onClick={() => edit(row)}
              >
                {t('privacy.purposes.edit')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      caption={t('privacy.purposes.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.listId}
      cards
    />
  )
}

const Missing = ({ word }: { word: string }) => (
  <span className={css.clock}>
    <Icon name="circle-dashed" size={16} /> {word}
  </span>
)
