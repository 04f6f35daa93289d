import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FiguresView } from '../../../src/meetings/api.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/links.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Freeze } from './freeze.tsx'
import css from './meetings.module.css'
import { figuresQuery, meetingQuery, useSaid, useValue } from './queries.ts'
import { Stood } from './stood.tsx'

type Row = FiguresView['figures'][number]

/** The numbers of a meeting as they were frozen, whatever came since; beside them now, and the meeting before. */
export function MeetingFigures() {
  const { t } = useTranslation()
  const format = useFormat()
  const { id } = useParams({ from: '/inside/rapat/$id/angka' })
  const meeting = useQuery(meetingQuery(id)).data
  const { data, error, refetch } = useQuery(figuresQuery(id))
  return (
    <Page
      title={t('meetings.figuresTitle')}
      lead={
        meeting && (
          <p>
            <Link to="/rapat/$id" params={{ id }}>
              {meeting.subject}
            </Link>
            , {format.date(meeting.heldOn)}
          </p>
        )
      }
    >
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Loading rows={8} />
      ) : (
        <>
          {data.figures.length === 0 ? (
            <Empty title={t('meetings.noFigures')} next={t('meetings.noFiguresNext')} />
          ) : (
            <Frozen figures={data.figures} />
          )}
          {meeting?.mayRun && meeting.state !== 'minuted' && <Freeze id={id} frozen={data.figures} />}
          <Stood found={data} />
        </>
      )}
    </Page>
  )
}

function Frozen({ figures }: { figures: Row[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = useSaid()
  const value = useValue()
  const columns: Column<Row>[] = [
    {
      id: 'figure',
      header: t('meetings.figure'),
      names: true,
      width: '36%',
      cell: ({ name, definition }) => (
        <span>
          {said(name)}
          <span className={css.below}>{said(definition)}</span>
        </span>
      ),
    },
    {
      id: 'frozen',
      header: t('meetings.frozen'),
      number: true,
      width: '18%',
      cell: (row) => (
        <span>
          <strong>{value(row.value, row.unit)}</strong>
          <span className={css.below}>{t('meetings.asOf', { day: format.shortDate(row.asOf) })}</span>
        </span>
      ),
    },
    {
      id: 'now',
      header: t('meetings.now'),
      number: true,
      width: '16%',
      cell: (row) => (
        <span>
          {value(row.now, row.unit)}
          <Change from={row.value} to={row.now} row={row} />
          {row.nowAsOf && (
            <span className={css.below}>{t('meetings.asOf', { day: format.shortDate(row.nowAsOf) })}</span>
          )}
        </span>
      ),
    },
    {
      id: 'recounted',
      header: t('meetings.recounted'),
      number: true,
      width: '15%',
      cell: (row) => (row.recounted === row.value ? t('meetings.same') : value(row.recounted, row.unit)),
    },
    {
      id: 'before',
      header: t('meetings.lastMeeting'),
      number: true,
      width: '15%',
      cell: (row) =>
        row.before ? (
          <span>
            {value(row.before.value, row.unit)}
            <Change from={row.before.value} to={row.value} row={row} />
          </span>
        ) : (
          '–'
        ),
    },
  ]
  return (
    <DataTable
      caption={t('meetings.figuresTitle')}
      columns={columns}
      rows={figures}
      rowKey={(row) => `${row.id} ${row.asOf}`}
      cards
    />
  )
}

function Change({ from, to, row }: { from: number; to: number | null; row: Row }) {
  const value = useValue()
  if (to === null || to === from) return null
  const size = value(Math.abs(to - from), row.unit)
  return (
    <span className={css.below}>
      {to > from ? '+' : '−'}
      {size}
    </span>
  )
}
