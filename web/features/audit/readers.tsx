import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReadersView } from '../../../src/audit/api.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { readersQuery } from './queries.ts'

/** Who was shown most of people since yesterday, and who was told of or held back. */
export function Readers() {
  const { t } = useTranslation()
  const readers = useQuery(readersQuery)
  const { data } = readers
  return (
    <section className="section" aria-labelledby="pembaca">
      <div className="section-head">
        <div>
          <h2 id="pembaca">{t('auditLog.reads.title')}</h2>
          {data && (
            <p className="quiet small">
              {t('auditLog.reads.lead', {
                rows: data.limits.rows.told,
                numbers: data.limits.numbers.told,
                mostRows: data.limits.rows.most,
                mostNumbers: data.limits.numbers.most,
              })}
            </p>
          )}
        </div>
      </div>
      {readers.error ? (
        <ProblemNote error={readers.error} onRetry={() => void readers.refetch()} />
      ) : !data ? (
        <Loading rows={3} />
      ) : data.accounts.length === 0 ? (
        <p className="quiet">{t('auditLog.reads.none')}</p>
      ) : (
        <Accounts accounts={data.accounts} />
      )}
    </section>
  )
}

type Account = ReadersView['accounts'][number]

function Accounts({ accounts }: Pick<ReadersView, 'accounts'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: Column<Account>[] = [
    { id: 'actor', header: t('auditLog.reads.account'), names: true, cell: ({ actor }) => actor },
    { id: 'rows', header: t('auditLog.reads.rows'), number: true, cell: ({ rows }) => format.number(rows) },
    {
      id: 'numbers',
      header: t('auditLog.reads.numbers'),
      number: true,
      cell: ({ numbers }) => format.number(numbers),
    },
    {
      id: 'state',
      header: t('auditLog.reads.state'),
      cell: ({ state }) =>
        state !== 'usual' && (
          <strong>
            <Icon name="alert-triangle" size={16} /> {t(`auditLog.reads.${state}`)}
          </strong>
        ),
    },
  ]
  return (
    <DataTable
      caption={t('auditLog.reads.title')}
      columns={columns}
      rows={accounts}
      rowKey={({ actor }) => actor}
      cards
    />
  )
}
