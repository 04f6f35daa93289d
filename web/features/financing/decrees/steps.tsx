import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecreeView } from '../../../../src/financing/decrees/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { useMoneyAct } from '../queries.ts'
import { SignDecree } from './sign-decree.tsx'

/** What can be done with a decree in its state, and by whom. */
export function Steps({ decree: { id, state, amends } }: { decree: DecreeView }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<'return' | 'withdraw' | null>(null)
  const path = (step: string) => `/financing/decrees/${id}/${step}`
  const submit = useMoneyAct(() => path('submit'), t('decrees.submittedNow'))
  const check = useMoneyAct(() => path('check'), t('decrees.checkedNow'))
  const recheck = useMoneyAct(() => path('recheck'), t('decrees.recheckedNow'))
  const ends = useMoneyAct(() => path('ends'), t('decrees.ends'))
  const back = useMoneyAct(
    () => path(asking ?? 'return'),
    t(asking === 'withdraw' ? 'decrees.withdrawnNow' : 'decrees.returnedNow'),
    () => setAsking(null),
  )
  if (state === 'signed' || state === 'withdrawn') return null
  const go = { given: null, body: {} }
  const error = submit.error ?? check.error ?? recheck.error ?? ends.error
  return (
    <May right="decrees.make">
      {error && <ProblemNote error={error} />}
      <div className="row">
        {state === 'draft' && (
          <>
            <Button loading={submit.isPending} onClick={() => submit.mutate(go)}>
              {t('decrees.submit')}
            </Button>
            <Button variant="default" loading={recheck.isPending} onClick={() => recheck.mutate(go)}>
              {t('decrees.recheck')}
            </Button>
            {amends && (
              <Button
                variant="default"
                loading={ends.isPending}
                title={t('decrees.endsHelp')}
                onClick={() => ends.mutate(go)}
              >
                {t('decrees.ends')}
              </Button>
            )}
          </>
        )}
        {state === 'submitted' && (
          <Button loading={check.isPending} onClick={() => check.mutate(go)}>
            {t('decrees.check')}
          </Button>
        )}
        {state !== 'draft' && (
          <Button variant="default" onClick={() => setAsking('return')}>
            {t('decrees.return')}
          </Button>
        )}
        <Button variant="default" onClick={() => setAsking('withdraw')}>
          {t('decrees.withdraw')}
        </Button>
      </div>
      <p className="quiet small">{t('decrees.threePeople')}</p>
      {state === 'checked' && <SignDecree id={id} />}
      <AskReason
        opened={asking !== null}
        title={t(asking === 'withdraw' ? 'decrees.withdrawTitle' : 'decrees.returnTitle')}
        lead={t(asking === 'withdraw' ? 'decrees.withdrawWords' : 'decrees.returnWords')}
        act={t(asking === 'withdraw' ? 'decrees.withdraw' : 'decrees.return')}
        busy={back.isPending}
        error={back.error}
        onSay={(reason) => back.mutate({ given: null, body: { reason } })}
        onClose={() => setAsking(null)}
      />
    </May>
  )
}
