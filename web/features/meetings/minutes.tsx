import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../../../src/meetings/api.ts'
import { api, download } from '../../ui/api.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useMeetingAct } from './queries.ts'

/** The minutes as files, and what was corrected in them since they were locked. */
export function Minutes({
  meeting: { id, heldOn, state, mayRun, corrections, lockedAt, lockedBy },
}: {
  meeting: MeetingView
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const keep = useMutation({
    mutationFn: (form: 'pdf' | 'docx') =>
      download(`/meetings/${id}/minutes?format=${form}`, `notulen-${heldOn}.${form}`),
  })
  return (
    <section className="section">
      <h2>{t('meetings.minutes')}</h2>
      <p className="quiet">
        {lockedAt && lockedBy
          ? t('meetings.lockedBy', { at: format.moment(lockedAt), by: lockedBy })
          : t('meetings.draft')}
      </p>
      <div className="row">
        {(['pdf', 'docx'] as const).map((form) => (
          <Button
            key={form}
            variant="default"
            leftSection={<Icon name="download" size={18} />}
            loading={keep.isPending && keep.variables === form}
            onClick={() => keep.mutate(form)}
          >
            {t('meetings.keep', { form: form.toUpperCase() })}
          </Button>
        ))}
        {mayRun && state === 'minuted' && <Correct id={id} />}
      </div>
      {keep.error && <ProblemNote error={keep.error} />}
      {corrections.length > 0 && (
        <>
          <h3>{t('meetings.corrections')}</h3>
          <ul>
            {corrections.map((one) => (
              <li key={one.id}>
                {one.text} <span className="quiet">{[one.by, format.moment(one.at)].join(', ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Correct({ id }: { id: string }) {
  const { t } = useTranslation()
  const [entry, setEntry] = useState<string>()
  const close = () => setEntry(undefined)
  const send = useMeetingAct(
    (text: string) => api.post(`/meetings/${id}/corrections`, { id: entry, text }),
    t('meetings.corrected'),
    close,
  )
  return (
    <>
      <Button variant="default" onClick={() => setEntry(crypto.randomUUID())}>
        {t('meetings.correct')}
      </Button>
      <AskReason
        opened={entry !== undefined}
        title={t('meetings.correct')}
        lead={t('meetings.correctLead')}
        label={t('meetings.correction')}
        shortest={10}
        act={t('meetings.correctNow')}
        busy={send.isPending}
        error={send.error}
        onSay={(text) => send.mutate(text)}
        onClose={close}
      />
    </>
  )
}
