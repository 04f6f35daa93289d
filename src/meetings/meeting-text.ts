import type { Language } from '../platform/i18n.ts'
import type { DecisionView, FiguresView, MeetingView } from './api.ts'
import { minutesWords } from './minutes/words.ts'

/** A meeting for the terminal: when and how far, its numbers then and now, its decisions. */
export function meetingText(meeting: MeetingView, { figures }: FiguresView, language: Language): string {
  const { t, day, value } = minutesWords(language)
  return [
    `${meeting.subject} (${day(meeting.heldOn)}, ${t(`meetings.state.${meeting.state}`)})`,
    ...figures.map(
      (one) =>
        `${one.name[language].padEnd(36)} ${value(one.value, one.unit).padStart(20)}  ${t(
          'cli.meetings.now',
          {
            asOf: day(one.asOf),
            now: one.now === null ? '–' : value(one.now, one.unit),
          },
        )}`,
    ),
    overdueText(meeting.decided, language),
  ].join('\n')
}

/** Decisions for the terminal, one a line. */
export function overdueText(decisions: readonly DecisionView[], language: Language): string {
  const { t, day } = minutesWords(language)
  if (decisions.length === 0) return t('cli.meetings.none')
  return decisions
    .map(
      ({ dueOn, overdue, state, ownerOffice, text }) =>
        `${day(dueOn).padEnd(18)} ${(overdue ? t('meetings.overdue') : t(`meetings.decisionState.${state}`)).padEnd(18)} ${ownerOffice}: ${text}`,
    )
    .join('\n')
}
