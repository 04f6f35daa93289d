import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useSession } from '../../access/session.ts'
import type { StepKind } from '../kinds.ts'
import css from './claim.module.css'
import { Decided } from './decided.tsx'
import { HandOver } from './hand-over.tsx'
import { Paid } from './paid.tsx'
import { StepReason } from './step-reason.tsx'
import { Submitted } from './submitted.tsx'
import { useStep } from './use-step.ts'

/** The steps a claim usually takes, before those that are taken when something is wrong. */
const usual: readonly StepKind[] = ['collecting', 'completed', 'submitted', 'decided', 'paid', 'closed']
const withReason = ['returned', 'reopened', 'appealed', 'withdrawn', 'stuck'] as const

/** What can be done now; the machine of claims says which steps there are. */
export function Steps({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation()
  const session = useSession()
  const step = useStep(claim)
  const [asking, setAsking] = useState<(typeof withReason)[number] | 'taken' | null>(null)
  const offered = offeredOf(claim)
  const mending = claim.state === 'decided' && offered.includes('decided')
  const next = usual.filter((kind) => offered.includes(kind) && !(mending && kind === 'decided'))
  const mine = claim.owner === session?.username
  if (offered.length === 0) return null
  return (
    <section className={css.steps} aria-labelledby="langkah">
      <h2 id="langkah">{t('claims.nextTitle')}</h2>
      <p>{t(`claims.stateHelp.${claim.state}`)}</p>
      {step.error && !asking && <ProblemNote error={step.error} />}
      {next.map((kind) => (
        <div key={kind}>
          {kind === 'submitted' ? (
            <Submitted claim={claim} />
          ) : kind === 'decided' ? (
            <Decided claim={claim} />
          ) : kind === 'paid' ? (
            <Paid claim={claim} />
          ) : (
            <Button
              loading={step.isPending}
              disabled={kind === 'completed' && claim.hindered.length > 0}
              onClick={() => step.mutate({ kind: kind as 'collecting' | 'completed' | 'closed' })}
            >
              {t(`claims.step.${kind}`)}
            </Button>
          )}
        </div>
      ))}
      {mending && (
        <details>
          <summary>{t('claims.mendDecision')}</summary>
          <p>{t('claims.mendDecisionHelp')}</p>
          <Decided claim={claim} />
        </details>
      )}
      <div className="row">
        {offered.includes('taken') && !mine && session && (
          <Button
            variant="default"
            size="sm"
            onClick={() => step.mutate({ kind: 'taken', owner: session.username })}
          >
            {t('claims.takeIt')}
          </Button>
        )}
        {offered.includes('taken') && (
          <Button variant="default" size="sm" onClick={() => setAsking('taken')}>
            {t('claims.step.taken')}
          </Button>
        )}
        {offered.includes('freed') && (
          <Button variant="default" size="sm" onClick={() => step.mutate({ kind: 'freed' })}>
            {t('claims.step.freed')}
          </Button>
        )}
        {withReason
          .filter((kind) => offered.includes(kind))
          .map((kind) => (
            <Button key={kind} variant="default" size="sm" onClick={() => setAsking(kind)}>
              {t(`claims.step.${kind}`)}
            </Button>
          ))}
      </div>
      {asking === 'taken' && <HandOver claim={claim} close={() => setAsking(null)} />}
      {asking && asking !== 'taken' && (
        <StepReason claim={claim} kind={asking} close={() => setAsking(null)} />
      )}
    </section>
  )
}

/** Of the steps of a state those that this claim can take as it is. */
function offeredOf({ steps, stuck, outcome, paid, decided, programme }: ClaimView): StepKind[] {
  const cannot: Partial<Record<StepKind, boolean>> = {
    freed: stuck === null,
    stuck: stuck !== null,
    appealed: outcome === 'approved',
    // A scholarship is paid by its school years, and closed when none of them is open.
    closed: paid !== (decided ?? 0) && programme !== 'BEASISWA',
    paid: paid >= (decided ?? 0) || programme === 'BEASISWA',
  }
  return (steps as StepKind[]).filter((kind) => !cannot[kind])
}
