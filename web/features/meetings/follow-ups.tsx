import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../src/meetings/api.ts'
import { useFormat } from '../../ui/format.ts'
import { useSession } from '../access/session.ts'
import css from './meetings.module.css'
import { SendEvidence } from './send-evidence.tsx'

/** What was done about a decision, in its order, with its papers. */
export function FollowUps({ decision: { followUps, mayReport } }: { decision: DecisionView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const me = useSession()?.username
  if (followUps.length === 0) return null
  return (
    <ul className={css.done}>
      {followUps.map(({ id, text, reference, state, by, office, at, document }) => (
        <li key={id}>
          {state && <strong>{t(`meetings.decisionState.${state}`)}: </strong>}
          {text}
          {reference && <> ({reference})</>}
          {document && (
            <>
              {' '}
              <a href={`/api/meetings/follow-ups/${id}/file`} target="_blank" rel="noreferrer">
                {t('meetings.openEvidence', {
                  form: document.form.toUpperCase(),
                  size: format.fileSize(document.bytes),
                })}
              </a>
            </>
          )}
          <span className={css.below}>{[office || by, format.moment(at)].join(' · ')}</span>
          {!document && mayReport && by === me && <SendEvidence id={id} />}
        </li>
      ))}
    </ul>
  )
}
