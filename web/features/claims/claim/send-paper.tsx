import { Button } from '@mantine/core'
import { type ChangeEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimView, EventView } from '../../../../src/claims/api.ts'
import { api } from '../../../ui/api.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { eventKey, useAct } from '../queries.ts'

interface SendPaperProps {
  claim: Pick<ClaimView, 'eventId'>
  paper: Pick<ClaimView['papers'][number], 'kind' | 'title' | 'heirId'>
}

/** Hands one paper in: a file, or a photo taken now on a phone. */
export function SendPaper({ claim: { eventId }, paper: { kind, title, heirId } }: SendPaperProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const send = useAct(
    (file: File) => {
      const form = new FormData()
      form.append('file', file)
      const asked = new URLSearchParams({ id: crypto.randomUUID(), kind, ...(heirId && { heirId }) })
      return api.upload<EventView>(`/claims/events/${eventId}/documents?${asked}`, form)
    },
    { key: eventKey(eventId), done: t('claims.paperSent') },
  )
  function chosen({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0]
    // The same file chosen again is a new try.
    currentTarget.value = ''
    if (file) send.mutate(file)
  }
  return (
    <>
      {send.error && <ProblemNote error={send.error} />}
      <p>
        <input
          ref={input}
          type="file"
          hidden
          accept="application/pdf,image/jpeg,image/png"
          aria-label={t('claims.paperChoose', { title })}
          onChange={chosen}
        />
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="plus" size={16} />}
          loading={send.isPending}
          onClick={() => input.current?.click()}
        >
          {t('claims.paperSend')}
          <span className="heard"> {title}</span>
        </Button>
      </p>
    </>
  )
}
