import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { states, type WasteRowsView } from '../../../../src/financing/waste/api.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ReasonField, useReason } from '../../../ui/reason-field.tsx'
import { useMoneyAct } from '../queries.ts'

type Row = WasteRowsView['rows'][number]

/** Writes down how far a finding is; settled, it says why. */
export function Settle({ finding, onClose }: { finding: Row | null; onClose: () => void }) {
  const { t } = useTranslation()
  const title = finding
    ? t('waste.setTitle', { name: finding.name, what: t(`waste.kind.${finding.kind}`) })
    : t('waste.set')
  return (
    <Dialog opened={finding !== null} title={title} onClose={onClose}>
      {finding && <Form finding={finding} onClose={onClose} />}
    </Dialog>
  )
}

function Form({ finding, onClose }: { finding: Row; onClose: () => void }) {
  const { t } = useTranslation()
  const [state, setState] = useState<Row['state']>(finding.state === 'open' ? 'in-work' : finding.state)
  const [missing, setMissing] = useState(false)
  const reason = useReason(5)
  const set = useMoneyAct(() => `/financing/waste/${finding.id}/state`, t('waste.setNow'), onClose)
  const needed = state === 'resolved' || state === 'no-fault'

  function submit(event: FormEvent) {
    event.preventDefault()
    const short = needed && !reason.enough
    setMissing(short)
    if (!short) set.mutate({ given: null, body: { state, ...(reason.enough && { reason: reason.said }) } })
  }
  return (
    <form onSubmit={submit} className="stack" noValidate>
      {set.error && <ProblemNote error={set.error} />}
      <NativeSelect
        label={t('waste.setState')}
        value={state}
        onChange={(event) => setState(event.currentTarget.value as Row['state'])}
        data={states.map((one) => ({ value: one, label: t(`waste.state.${one}`) }))}
      />
      <ReasonField label={t('waste.setReason')} description={t('waste.setReasonHelp')} reason={reason} />
      {missing && <p role="alert">{t('waste.needReason')}</p>}
      <div className="row">
        <Button type="submit" loading={set.isPending}>
          {t('waste.setSave')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
