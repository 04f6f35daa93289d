import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../../../src/meetings/api.ts'
import { useFormat } from '../../ui/format.ts'
import { ButtonLink, Link } from '../../ui/links.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Decide } from './decide.tsx'
import { Decisions } from './decisions.tsx'
import { MeetingMark } from './marks.tsx'
import css from './meetings.module.css'
import { Minutes } from './minutes.tsx'
import { meetingQuery } from './queries.ts'
import { Steps } from './steps.tsx'

/** One meeting: what came of the last one, what it is about, what it decided, its minutes. */
export function MeetingPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/inside/rapat/$id' })
  const { data, error, refetch } = useQuery(meetingQuery(id))
  const format = useFormat()
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={10} />
  const writes = data.mayRun && data.state !== 'minuted'
  return (
    <Page
      title={data.subject}
      lead={
        <p>
          {format.date(data.heldOn)} · <MeetingMark state={data.state} />
        </p>
      }
      aside={
        <ButtonLink to="/rapat/$id/angka" params={{ id }}>
          {t('meetings.openFigures')}
        </ButtonLink>
      }
    >
      <p>
        <Link to="/rapat">← {t('meetings.all')}</Link>
      </p>
      <Facts meeting={data} />
      {writes && <Steps meeting={data} />}
      <section className="section">
        <h2>{t('meetings.agenda')}</h2>
        {data.before && <Before before={data.before} />}
        {data.agenda.length === 0 && !data.before && <p className="quiet">{t('meetings.noAgenda')}</p>}
        {data.agenda.map(({ title, said }, i) => (
          <div key={`${i} ${title}`}>
            <h3>
              {i + (data.before ? 2 : 1)}. {title}
            </h3>
            {said && <p>{said}</p>}
          </div>
        ))}
      </section>
      <section className="section">
        <h2>{t('meetings.decisions')}</h2>
        {data.decided.length === 0 ? (
          <p className="quiet">{t('meetings.noDecision')}</p>
        ) : (
          <Decisions decisions={data.decided} removable={writes} />
        )}
        {writes && <Decide meeting={data} />}
      </section>
      <Participants meeting={data} />
      <Minutes meeting={data} />
    </Page>
  )
}

function Facts({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation()
  const said = ([name, post]: [string, string]) => [name, post].filter(Boolean).join(', ')
  const rows: [string, string][] = [
    [t('meetings.number'), meeting.number],
    [t('meetings.time'), meeting.startsAt && `${meeting.startsAt.replace(':', '.')} WITA`],
    [t('meetings.place'), meeting.place],
    [t('meetings.chair'), said([meeting.chairName, meeting.chairFunction])],
    [t('meetings.secretary'), said([meeting.secretaryName, meeting.secretaryFunction])],
    [t('meetings.basis'), meeting.basis.join('; ')],
    [t('meetings.note'), meeting.note],
  ]
  return (
    <dl className={css.facts}>
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} is`}>{value}</dd>])}
    </dl>
  )
}

function Before({ before }: { before: NonNullable<MeetingView['before']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div>
      <h3>1. {t('meetings.before', { day: format.date(before.heldOn) })}</h3>
      {before.decisions.length === 0 ? (
        <p className="quiet">{t('meetings.beforeNone')}</p>
      ) : (
        <Decisions decisions={before.decisions} named />
      )}
    </div>
  )
}

function Participants({ meeting: { participants } }: { meeting: MeetingView }) {
  const { t } = useTranslation()
  return (
    <section className="section">
      <h2>{t('meetings.participants')}</h2>
      {participants.length === 0 ? (
        <p className="quiet">{t('meetings.noParticipant')}</p>
      ) : (
        <ul>
          {participants.map(({ name, function: post, office }, i) => (
            <li key={`${i} ${post}`}>{[name, post, office].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
