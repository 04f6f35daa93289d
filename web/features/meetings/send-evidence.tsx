import { Button } from '@mantine/core'
import { type ChangeEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../ui/api.ts'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useMeetingAct } from './queries.ts'

/** Adds a paper to what was entered: a file, or a photo taken now on a phone. */
export function SendEvidence({ id }: { id: string }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const send = useMeetingAct((file: File) => {
    const form = new FormData()
    form.append('file', file)
    return api.upload(`/meetings/follow-ups/${id}/document`, form)
  }, t('meetings.evidenceKept'))
  function chosen({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0]
    // The same file chosen again is a new try.
    currentTarget.value = ''
    if (file) send.mutate(file)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/pdf,image/jpeg,image/png"
        aria-label={t('meetings.addEvidence')}
        onChange={chosen}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="plus" size={16} />}
        loading={send.isPending}
        onClick={() => input.current?.click()}
      >
        {t('meetings.addEvidence')}
      </Button>
      {send.error && <ProblemNote error={send.error} />}
    </>
  )
}
