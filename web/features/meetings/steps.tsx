import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../../../src/meetings/api.ts'
import { api } from '../../ui/api.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useMeetingAct } from './queries.ts'

/** What those who lead it do with a meeting next. */
export function Steps({ meeting: { id, state } }: { meeting: MeetingView }) {
  const { t } = useTranslation()
  const step = useMeetingAct(
    (to: 'held' | 'minuted') => api.post(`/meetings/${id}/step`, { to }),
    t('meetings.stepped'),
  )
  return (
    <div className="stack">
      <div className="row">
        <ButtonLink to="/rapat/$id/ubah" params={{ id }} variant="default">
          {t('meetings.change')}
        </ButtonLink>
        {state === 'planned' ? (
          <Button variant="default" loading={step.isPending} onClick={() => step.mutate('held')}>
            {t('meetings.hold')}
          </Button>
        ) : (
          <Button variant="default" loading={step.isPending} onClick={() => step.mutate('minuted')}>
            {t('meetings.lock')}
          </Button>
        )}
      </div>
      {step.error && <ProblemNote error={step.error} />}
    </div>
  )
}
