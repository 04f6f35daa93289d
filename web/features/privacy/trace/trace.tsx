import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TraceRow } from '../../../../src/privacy/api.ts'
import { download } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { personQuery } from '../../coverage/people/queries.ts'
import css from '../privacy.module.css'
import { traceQuery } from '../queries.ts'

const route = getRouteApi('/inside/orang/$id/jejak')

/** Who saw what is known of a person: for the person, at a desk. */
export function Trace() {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const person = useQuery(personQuery(id)).data?.person
  const found = useQuery(traceQuery(id))
  const print = useMutation({ mutationFn: () => download(`/people/${id}/trace.pdf`, 'jejak-data-saya.pdf') })
  const trace = found.data
  return (
    <Page
      title={t('privacy.trace.title')}
      lead={
        person && (
          <p>
            <Link to="/orang/$id" params={{ id }}>
              {person.name}
            </Link>
            . {t('privacy.trace.lead')}
          </p>
        )
      }
      aside={
        <Button
          variant="default"
          leftSection={<Icon name="printer" size={18} />}
          loading={print.isPending}
          onClick={() => print.mutate()}
        >
          {t('privacy.trace.print')}
        </Button>
      }
    >
      {print.error && <ProblemNote error={print.error} />}
      <p className="quiet small">{t('privacy.trace.printHelp')}</p>
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !trace ? (
        <Loading rows={6} />
      ) : trace.number === 0 ? (
        <Empty title={t('privacy.trace.none')} />
      ) : (
        <>
          <h2>{t('privacy.trace.count', { count: trace.number })}</h2>
          <ul>
            {Object.entries(trace.byKind).map(([kind, n]) => (
              <li key={kind}>
                {t(`privacy.look.${kind}`)}: {n}
              </li>
            ))}
          </ul>
          {trace.rows.length < trace.number && <p>{t('privacy.trace.cut', { shown: trace.rows.length })}</p>}
          <Rows rows={trace.rows} />
          {trace.rows.some(({ sure }) => !sure) && (
            <p className="quiet small">{t('privacy.trace.unsureHelp')}</p>
          )}
        </>
      )}
    </Page>
  )
}

function Rows({ rows }: { rows: TraceRow[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: Column<TraceRow>[] = [
    {
      id: 'when',
      header: t('privacy.trace.when'),
      names: true,
      short: true,
      cell: ({ at }) => format.moment(at),
    },
    {
      id: 'who',
      header: t('privacy.trace.who'),
      cell: ({ actor, officer, role, office }) => (
        <>
          {role ? t(`account.role.${role}`, { defaultValue: role }) : t('privacy.trace.program')}
          <span className={css.sub}>{[officer ?? actor, office].filter(Boolean).join(', ')}</span>
        </>
      ),
    },
    {
      id: 'what',
      header: t('privacy.trace.what'),
      cell: ({ kind, action, sure }) => (
        <>
          {t(`privacy.look.${kind}`)}
          <span className={css.sub}>
            {t(`auditLog.action.${action}`, { defaultValue: action })}
            {!sure && ` (${t('privacy.trace.unsure')})`}
          </span>
        </>
      ),
    },
    {
      id: 'why',
      header: t('privacy.trace.why'),
      cell: ({ reason, kind }) => reason ?? t(`privacy.purposeOf.${kind}`),
    },
  ]
  return (
    <DataTable
      caption={t('privacy.trace.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.at} ${row.action} ${row.actor} ${rows.indexOf(row)}`}
      cards
    />
  )
}
