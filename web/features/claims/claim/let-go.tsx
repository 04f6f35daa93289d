import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useStep } from './use-step.ts'

interface LetGoProps {
  claim: ClaimView
  paper: Pick<ClaimView['papers'][number], 'kind' | 'title' | 'heirId' | 'state'>
}

/** A paper that cannot be had is let go with a reason, or asked for again. */
export function LetGo({ claim, paper: { kind: paper, title, heirId, state } }: LetGoProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const step = useStep(claim, () => setAsking(false))
  const again = state === 'waived'
  const words = t(again ? 'claims.step.asked' : 'claims.step.waived')
  return (
    <div>
      {step.error && !asking && <ProblemNote error={step.error} />}
      <Button
        variant="subtle"
        size="compact-sm"
        loading={step.isPending}
        onClick={() => (again ? step.mutate({ kind: 'asked', paper, heirId }) : setAsking(true))}
      >
        {words}
        <span className="heard"> {title}</span>
      </Button>
      <AskReason
        opened={asking}
        title={words}
        lead={t('claims.waivedLead', { title })}
        label={t('claims.reason')}
        shortest={5}
        act={words}
        busy={step.isPending}
        error={step.error}
        onSay={(reason) => step.mutate({ kind: 'waived', paper, heirId, reason })}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
