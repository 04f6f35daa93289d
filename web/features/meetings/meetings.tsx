import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MeetingsView } from '../../../src/meetings/api.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useFormat } from '../../ui/format.ts'
import { ButtonLink, Link } from '../../ui/links.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { May } from '../access/may.tsx'
import { Decisions } from './decisions.tsx'
import { MeetingMark } from './marks.tsx'
import css from './meetings.module.css'
import { decisionsQuery, meetingsQuery } from './queries.ts'

/** All meetings one reads, and above them what was decided and is not done. */
export function Meetings() {
  const { t } = useTranslation()
  const found = useQuery(meetingsQuery)
  const overdue = useQuery(decisionsQuery('overdue'))
  const late = overdue.data?.length ?? 0
  return (
    <Page
      title={t('meetings.title')}
      heading={late > 0 ? t('meetings.lateFinding', { count: late }) : undefined}
      lead={<p>{t('meetings.lead')}</p>}
      aside={
        <May right="meetings.run">
          <ButtonLink to="/rapat/baru">{t('meetings.new')}</ButtonLink>
        </May>
      }
    >
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={6} />
      ) : found.data.length === 0 ? (
        <Empty title={t('meetings.none')} next={t('meetings.noneNext')} />
      ) : (
        <All rows={found.data} />
      )}
      {late > 0 && (
        <section className="section">
          <h2>{t('meetings.overdueTitle')}</h2>
          <Decisions decisions={overdue.data!} named />
        </section>
      )}
    </Page>
  )
}

function All({ rows }: { rows: MeetingsView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: Column<MeetingsView[number]>[] = [
    {
      id: 'subject',
      header: t('meetings.subject'),
      names: true,
      cell: ({ id, subject, place }) => (
        <span>
          <Link to="/rapat/$id" params={{ id }}>
            {subject}
          </Link>
          <span className={css.below}>{place}</span>
        </span>
      ),
    },
    { id: 'day', header: t('meetings.day'), short: true, cell: ({ heldOn }) => format.shortDate(heldOn) },
    { id: 'state', header: t('meetings.stateLabel'), cell: ({ state }) => <MeetingMark state={state} /> },
    {
      id: 'decisions',
      header: t('meetings.decisions'),
      cell: ({ decisions, open, overdue }) =>
        t('meetings.howFar', {
          decisions: format.number(decisions),
          open: format.number(open),
          overdue: format.number(overdue),
        }),
    },
  ]
  return (
    <DataTable caption={t('meetings.title')} columns={columns} rows={rows} rowKey={({ id }) => id} cards />
  )
}
