import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../src/meetings/api.ts'
import { api } from '../../ui/api.ts'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/links.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { FollowUps } from './follow-ups.tsx'
import { DecisionMark } from './marks.tsx'
import css from './meetings.module.css'
import { useMeetingAct, useSaid, useValue } from './queries.ts'
import { Report } from './report.tsx'

interface DecisionsProps {
  decisions: readonly DecisionView[]
  /** Also says of which meeting each is. */
  named?: boolean
  /** They may be taken out again: the minutes are not locked. */
  removable?: boolean
}

/** Decisions, each with who sees to it, until when, what it is to move, and what was done. */
export const Decisions = ({ decisions, ...rest }: DecisionsProps) => (
  <ol className={css.decisions}>
    {decisions.map((decision) => (
      <li key={decision.id} className={css.decision}>
        <OneDecision decision={decision} {...rest} />
      </li>
    ))}
  </ol>
)

function OneDecision({
  decision,
  named,
  removable,
}: Omit<DecisionsProps, 'decisions'> & { decision: DecisionView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [reporting, setReporting] = useState(false)
  const { meetingId, meeting, meetingOn, text, ownerOffice, ownerName, dueOn, mayReport } = decision
  return (
    <>
      <p>
        <strong>{text}</strong>
      </p>
      <p>
        <DecisionMark decision={decision} /> · {[ownerOffice, ownerName].filter(Boolean).join(', ')} ·{' '}
        {t('meetings.dueOn', { day: format.date(dueOn) })}
      </p>
      {named && (
        <p className="quiet">
          <Link to="/rapat/$id" params={{ id: meetingId }}>
            {meeting}
          </Link>
          , {format.date(meetingOn)}
        </p>
      )}
      <Moves figure={decision.figure} />
      <FollowUps decision={decision} />
      <div className="row">
        {mayReport && (
          <Button variant="default" size="compact-sm" onClick={() => setReporting(true)}>
            {t('meetings.report')}
            <span className="heard"> {text}</span>
          </Button>
        )}
        {removable && decision.followUps.length === 0 && <Remove decision={decision} />}
      </div>
      {reporting && <Report decision={decision} onClose={() => setReporting(false)} />}
    </>
  )
}

function Moves({ figure }: Pick<DecisionView, 'figure'>) {
  const { t } = useTranslation()
  const said = useSaid()
  const value = useValue()
  if (!figure) return null
  return (
    <p>
      {t('meetings.moves', {
        figure: said(figure.name),
        frozen: value(figure.frozen, figure.unit),
        target: value(figure.target, figure.unit),
        now: value(figure.now, figure.unit),
      })}
    </p>
  )
}

function Remove({ decision: { id, meetingId, text } }: { decision: DecisionView }) {
  const { t } = useTranslation()
  const remove = useMeetingAct(
    () => api.delete(`/meetings/${meetingId}/decisions/${id}`),
    t('meetings.removed'),
  )
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={remove.isPending}
        onClick={() => remove.mutate(undefined)}
      >
        {t('meetings.remove')}
        <span className="heard"> {text}</span>
      </Button>
      {remove.error && <ProblemNote error={remove.error} />}
    </>
  )
}
