import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { today } from '../law/today.ts'
import { MeetingForm } from './meeting-form.tsx'
import { meetingQuery } from './queries.ts'

/** A meeting that is not there yet. */
export function NewMeeting() {
  const { t } = useTranslation()
  const [id] = useState(() => crypto.randomUUID())
  return (
    <Page title={t('meetings.new')}>
      <MeetingForm id={id} meeting={{ heldOn: today() }} />
    </Page>
  )
}

/** Changes a meeting, until its minutes are locked. */
export function EditMeeting() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/inside/rapat/$id/ubah' })
  const { data, error, refetch } = useQuery({ ...meetingQuery(id), staleTime: Number.POSITIVE_INFINITY })
  return (
    <Page title={t('meetings.change')}>
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <MeetingForm id={id} meeting={data} />
      ) : (
        <Loading rows={8} />
      )}
    </Page>
  )
}
