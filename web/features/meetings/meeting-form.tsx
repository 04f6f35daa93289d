import { Button, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../../../src/meetings/api.ts'
import { api } from '../../ui/api.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { filled } from '../financing/filled.ts'
import { FormFaults } from '../financing/form-faults.tsx'
import css from './meetings.module.css'
import { type AgendaDraft, AgendaRows, type ParticipantDraft, ParticipantRows } from './part-rows.tsx'
import { useMeetingAct } from './queries.ts'

/** All that is said of a meeting before it is held, and of its course afterwards. */
export function MeetingForm({ id, meeting }: { id: string; meeting: Partial<MeetingView> }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [agenda, setAgenda] = useState<AgendaDraft[]>(() => keyed(meeting.agenda ?? []))
  const [participants, setParticipants] = useState<ParticipantDraft[]>(() =>
    keyed(meeting.participants ?? []),
  )
  const [errors, setErrors] = useState<FieldError[]>([])
  const save = useMeetingAct(
    (body: object) => api.put(`/meetings/${id}`, body),
    t('meetings.saved'),
    () => void navigate({ to: '/rapat/$id', params: { id } }),
  )
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = filled(event.currentTarget)
    const found: FieldError[] = []
    if ((given.subject ?? '').length < 5) found.push({ field: 'subject', message: t('meetings.needSubject') })
    if (!given.heldOn) found.push({ field: 'heldOn', message: t('meetings.needDay') })
    setErrors(found)
    if (found.length > 0) return
    save.mutate({
      ...given,
      basis: (given.basis ?? '').split('\n').flatMap((line) => line.trim() || []),
      agenda: agenda.filter(({ title }) => title.trim()).map(({ title, said }) => ({ title, said })),
      participants: participants.filter((one) => one.function.trim()).map(({ key: _, ...one }) => one),
    })
  }
  const line = (name: keyof MeetingView & string, label: string, more: object = {}) => (
    <TextInput
      id={name}
      name={name}
      label={label}
      defaultValue={String(meeting[name] ?? '')}
      autoComplete="off"
      error={errorOf(name)}
      {...more}
    />
  )
  return (
    <form onSubmit={submit} noValidate className={css.form}>
      <div className={css.wide}>
        <FormFaults errors={errors} error={save.error} />
      </div>
      {line('subject', t('meetings.subject'), { className: css.wide, maxLength: 200 })}
      {line('heldOn', t('meetings.day'), { type: 'date' })}
      {line('startsAt', t('meetings.time'), { type: 'time' })}
      {line('place', t('meetings.place'), { maxLength: 200 })}
      {line('number', t('meetings.number'), { maxLength: 80 })}
      {line('chairName', t('meetings.chair'), { maxLength: 120 })}
      {line('chairFunction', t('meetings.chairFunction'), { maxLength: 160 })}
      {line('secretaryName', t('meetings.secretary'), { maxLength: 120 })}
      {line('secretaryFunction', t('meetings.secretaryFunction'), { maxLength: 160 })}
      <Textarea
        className={css.wide}
        name="basis"
        label={t('meetings.basis')}
        description={t('meetings.basisHelp')}
        defaultValue={meeting.basis?.join('\n')}
        autosize
        minRows={2}
      />
      <AgendaRows rows={agenda} onChange={setAgenda} />
      <ParticipantRows rows={participants} onChange={setParticipants} />
      <TextInput
        className={css.wide}
        name="note"
        label={t('meetings.note')}
        defaultValue={meeting.note}
        maxLength={500}
      />
      <div className={`${css.wide} row`}>
        <Button type="submit" loading={save.isPending}>
          {t('meetings.save')}
        </Button>
        <ButtonLink to="/rapat" variant="default">
          {t('common.cancel')}
        </ButtonLink>
      </div>
    </form>
  )
}

const keyed = <Row extends object>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, key: crypto.randomUUID() }))
