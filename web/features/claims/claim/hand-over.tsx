import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useStep } from './use-step.ts'

/** Gives a claim to somebody by the name of their account. */
export function HandOver({ claim, close }: { claim: ClaimView; close: () => void }) {
  const { t } = useTranslation()
  const [owner, setOwner] = useState(claim.owner ?? '')
  const step = useStep(claim, close)
  function submit(sent: FormEvent) {
    sent.preventDefault()
    if (owner.trim()) step.mutate({ kind: 'taken', owner: owner.trim() })
  }
  return (
    <Dialog opened title={t('claims.step.taken')} onClose={close}>
      <form onSubmit={submit} className="stack">
        {step.error && <ProblemNote error={step.error} />}
        <TextInput
          label={t('claims.owner')}
          description={t('claims.ownerHelp')}
          value={owner}
          maxLength={100}
          autoComplete="off"
          data-autofocus
          onChange={(changed) => setOwner(changed.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" loading={step.isPending} disabled={!owner.trim()}>
            {t('claims.step.taken')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
