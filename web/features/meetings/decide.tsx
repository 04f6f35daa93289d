import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MeetingView, parties } from '../../../src/meetings/api.ts'
import { api } from '../../ui/api.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { filled, rupiahIn } from '../financing/filled.ts'
import { FormFaults } from '../financing/form-faults.tsx'
import css from './meetings.module.css'
import { figuresQuery, useMeetingAct, useSaid } from './queries.ts'

/** Takes a decision down: a new form once it is. */
export const Decide = ({ meeting }: { meeting: MeetingView }) => (
  <OneDecision meeting={meeting} key={meeting.decided.length} />
)

function OneDecision({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation()
  const said = useSaid()
  const [id] = useState(() => crypto.randomUUID())
  const [errors, setErrors] = useState<FieldError[]>([])
  const frozen = useQuery(figuresQuery(meeting.id)).data?.figures ?? []
  const send = useMeetingAct(
    (body: object) => api.put(`/meetings/${meeting.id}/decisions/${id}`, body),
    t('meetings.decidedNow'),
  )
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = filled(event.currentTarget)
    const found: FieldError[] = []
    if ((given.text ?? '').length < 10) found.push({ field: 'text', message: t('meetings.needText') })
    if ((given.ownerOffice ?? '').length < 2)
      found.push({ field: 'ownerOffice', message: t('meetings.needOwner') })
    if (!given.dueOn) found.push({ field: 'dueOn', message: t('meetings.needDue') })
    const target = rupiahIn(given.target)
    if (given.target && target === undefined)
      found.push({ field: 'target', message: t('meetings.needTarget') })
    setErrors(found)
    if (found.length > 0) return
    send.mutate({ ...given, figure: given.figure || null, target: given.target ? target : null })
  }
  return (
    <details>
      <summary>{t('meetings.decide')}</summary>
      <form onSubmit={submit} noValidate className={css.form}>
        <div className={css.wide}>
          <FormFaults errors={errors} error={send.error} />
        </div>
        <Textarea
          className={css.wide}
          id="text"
          name="text"
          label={t('meetings.decisionText')}
          maxLength={1000}
          autosize
          minRows={2}
          error={errorOf('text')}
        />
        <NativeSelect
          name="ownerParty"
          label={t('meetings.party')}
          data={parties.map((party) => ({ value: party, label: t(`meetings.as.${party}`) }))}
        />
        <TextInput
          id="ownerOffice"
          name="ownerOffice"
          label={t('meetings.owner')}
          maxLength={160}
          error={errorOf('ownerOffice')}
        />
        <TextInput name="ownerName" label={t('meetings.ownerName')} maxLength={120} autoComplete="off" />
        <TextInput
          id="dueOn"
          name="dueOn"
          type="date"
          min={meeting.heldOn}
          label={t('meetings.due')}
          error={errorOf('dueOn')}
        />
        <NativeSelect
          name="figure"
          label={t('meetings.figure')}
          description={t('meetings.figureHelp')}
          data={[
            { value: '', label: t('meetings.noFigure') },
            ...[...new Map(frozen.map((one) => [one.id, said(one.name)]))].map(([value, label]) => ({
              value,
              label,
            })),
          ]}
        />
        <TextInput
          id="target"
          name="target"
          inputMode="numeric"
          label={t('meetings.target')}
          autoComplete="off"
          error={errorOf('target')}
        />
        <div className={css.wide}>
          <Button type="submit" loading={send.isPending}>
            {t('meetings.decideNow')}
          </Button>
        </div>
      </form>
    </details>
  )
}
