import { useTranslation } from 'react-i18next'
import type { DecisionView, MeetingState } from '../../../src/meetings/api.ts'
import { Mark } from '../claims/marks.tsx'

const meetings = {
  planned: ['circle-dashed', 'plain'],
  held: ['circle-check', 'plain'],
  minuted: ['circle-check-filled', 'good'],
} as const
const decisions = {
  open: ['loader', 'plain'],
  done: ['circle-check-filled', 'good'],
  dropped: ['ban', 'plain'],
} as const

/** How far a meeting is: icon, word, colour. */
export function MeetingMark({ state }: { state: MeetingState }) {
  const { t } = useTranslation()
  return <Mark look={meetings[state]} words={t(`meetings.state.${state}`)} />
}

/** How far a decision is; past its day it says so. */
export function DecisionMark({
  decision: { state, overdue },
}: {
  decision: Pick<DecisionView, 'state' | 'overdue'>
}) {
  const { t } = useTranslation()
  return overdue ? (
    <Mark look={['alert-triangle', 'bad']} words={t('meetings.overdue')} />
  ) : (
    <Mark look={decisions[state]} words={t(`meetings.decisionState.${state}`)} />
  )
}
