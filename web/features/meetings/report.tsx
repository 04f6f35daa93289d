import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DecisionView, decisionStates } from '../../../src/meetings/api.ts'
import { api } from '../../ui/api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import type { FieldError } from '../../ui/error-summary.tsx'
import { useMay } from '../access/may.tsx'
import { filled } from '../financing/filled.ts'
import { FormFaults } from '../financing/form-faults.tsx'
import { useMeetingAct } from './queries.ts'

/** What was done about a decision, and what that makes it. */
export function Report({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const { t } = useTranslation()
  const leads = useMay()('meetings.run')
  // One id from the first try on: sent twice, it is one entry.
  const [id] = useState(() => crypto.randomUUID())
  const [errors, setErrors] = useState<FieldError[]>([])
  const send = useMeetingAct(
    (body: object) => api.post(`/meetings/decisions/${decision.id}/follow-ups`, body),
    t('meetings.reported'),
    onClose,
  )
  const states = decisionStates.filter((state) => state !== decision.state && (leads || state === 'done'))

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { said = '', reference, state } = filled(event.currentTarget)
    const found = said.length < 10 ? [{ field: 'said', message: t('meetings.needSaid') }] : []
    setErrors(found)
    if (found.length === 0) send.mutate({ id, text: said, reference, state: state || null })
  }
  return (
    <Dialog opened title={t('meetings.report')} onClose={onClose}>
      <form onSubmit={submit} noValidate className="stack">
        <p style={{ margin: 0 }}>{decision.text}</p>
        <FormFaults errors={errors} error={send.error} />
        <Textarea
          id="said"
          name="said"
          label={t('meetings.said')}
          maxLength={2000}
          autosize
          minRows={3}
          data-autofocus
          error={errors[0]?.message}
        />
        <TextInput
          name="reference"
          label={t('meetings.reference')}
          description={t('meetings.referenceHelp')}
          maxLength={300}
          autoComplete="off"
        />
        <NativeSelect
          name="state"
          label={t('meetings.makesIt')}
          data={[
            { value: '', label: t('meetings.stays') },
            ...states.map((state) => ({ value: state, label: t(`meetings.decisionState.${state}`) })),
          ]}
        />
        <div className="row">
          <Button type="submit" loading={send.isPending}>
            {t('meetings.send')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
