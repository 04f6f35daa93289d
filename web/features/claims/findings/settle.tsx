import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FindingState, findingStates } from '../../../../src/claims/findings/words.ts'
import { api } from '../../../ui/api.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ReasonField, useReason } from '../../../ui/reason-field.tsx'
import type { FindingRow } from './queries.ts'

/** Writes down what became of a finding. */
export function Settle({ finding, onClose }: { finding: FindingRow | null; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog opened={finding !== null} title={t('findings.settleTitle')} onClose={onClose}>
      {finding && <Form finding={finding} onClose={onClose} />}
    </Dialog>
  )
}

function Form({ finding, onClose }: { finding: FindingRow; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [state, setState] = useState<FindingState>(finding.state === 'open' ? 'explained' : finding.state)
  const [toldOn, setToldOn] = useState(finding.toldOn ?? new Date().toLocaleDateString('sv'))
  const reason = useReason(5)
  const settle = useMutation({
    mutationFn: () =>
      api.post(`/claims/findings/${finding.id}/state`, {
        state,
        reason: reason.said,
        ...(state === 'confirmed' && { toldOn }),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['claims', 'findings'] })
      notify(t('findings.saved'))
      onClose()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (state === 'open' || reason.enough) settle.mutate()
  }
  return (
    <form onSubmit={submit} className="stack">
      <p style={{ margin: 0 }}>
        <strong>{t(`findings.kind.${finding.kind}`)}</strong>, {finding.eventNumber} {finding.name}
        <br />
        {t(`findings.act.${finding.kind}`)}
      </p>
      {settle.error && <ProblemNote error={settle.error} />}
      <NativeSelect
        label={t('findings.stateLabel')}
        value={state}
        onChange={({ currentTarget }) => setState(currentTarget.value as FindingState)}
        data={findingStates.map((value) => ({ value, label: t(`findings.state.${value}`) }))}
      />
      {state === 'confirmed' && (
        <TextInput
          type="date"
          label={t('findings.toldOn')}
          value={toldOn}
          required
          onChange={({ currentTarget }) => setToldOn(currentTarget.value)}
        />
      )}
      <ReasonField label={t('findings.reason')} description={t('findings.reasonHint')} reason={reason} />
      <div className="row">
        <Button type="submit" loading={settle.isPending} disabled={state !== 'open' && !reason.enough}>
          {t('findings.settle')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
