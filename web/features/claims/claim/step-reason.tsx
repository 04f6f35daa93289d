import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ReasonField, useReason } from '../../../ui/reason-field.tsx'
import { stuckCodes } from '../kinds.ts'
import { useStep } from './use-step.ts'

interface StepReasonProps {
  claim: ClaimView
  kind: 'returned' | 'reopened' | 'appealed' | 'withdrawn' | 'stuck'
  close: () => void
}

/** A step that is kept with why it was taken. */
export function StepReason({ claim, kind, close }: StepReasonProps) {
  const { t } = useTranslation()
  const reason = useReason(5)
  const [code, setCode] = useState<(typeof stuckCodes)[number]>('papers')
  const step = useStep(claim, close)
  function submit(sent: FormEvent) {
    sent.preventDefault()
    if (!reason.enough) return
    step.mutate(kind === 'stuck' ? { kind, code, reason: reason.said } : { kind, reason: reason.said })
  }
  return (
    <Dialog opened title={t(`claims.step.${kind}`)} onClose={close}>
      <form onSubmit={submit} className="stack">
        <p style={{ margin: 0 }}>{t(`claims.stepLead.${kind}`)}</p>
        {step.error && <ProblemNote error={step.error} />}
        {kind === 'stuck' && (
          <NativeSelect
            label={t('claims.stuckLabel')}
            value={code}
            onChange={(changed) => setCode(changed.currentTarget.value as typeof code)}
            data={stuckCodes.map((value) => ({ value, label: t(`claims.stuck.${value}`) }))}
          />
        )}
        <ReasonField label={t('claims.reason')} reason={reason} />
        <div className="row">
          <Button type="submit" loading={step.isPending} disabled={!reason.enough}>
            {t(`claims.step.${kind}`)}
          </Button>
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
