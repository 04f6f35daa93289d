import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../../src/access/api.ts'
import { api } from '../../../ui/api.ts'
import { notify } from '../../../ui/notice.tsx'
import { sessionQuery } from '../session.ts'
import { AskPassword } from './ask-password.tsx'
import { Enrol } from './enrol.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import css from './second-factor.module.css'

type Asked = 'enrol' | 'codes' | 'remove' | null

/** The own second factor: whether there is one, and what can be done about it. */
export function SecondFactorSection({ session: { secondFactor } }: { session: SessionView }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked>(null)
  const close = () => setAsked(null)
  const { enrolled, demanded, recoveryCodes } = secondFactor
  const state = enrolled ? 'on' : demanded ? 'wanted' : 'off'
  const button = (what: NonNullable<Asked>, words: string, variant: 'filled' | 'default' = 'default') => (
    <Button variant={variant} onClick={() => setAsked(what)} aria-expanded={asked === what}>
      {t(words)}
    </Button>
  )
  return (
    <section className="section" aria-labelledby="kode">
      <h2 id="kode">{t('factor.title')}</h2>
      <p className={css.words}>
        {t(`factor.${state}`)} {enrolled && t('factor.left', { count: recoveryCodes })}
      </p>
      {asked === null && (
        <div className="row">
          {enrolled ? button('enrol', 'factor.again') : button('enrol', 'factor.setUp', 'filled')}
          {enrolled && button('codes', 'factor.newCodes')}
          {enrolled && !demanded && button('remove', 'factor.remove')}
        </div>
      )}
      {asked === 'enrol' && <Enrol done={close} />}
      {asked === 'codes' && <NewCodes done={close} />}
      {asked === 'remove' && <Remove done={close} />}
      {asked !== null && (
        <div className="on-screen">
          <Button variant="subtle" size="compact-sm" onClick={close}>
            {t('common.cancel')}
          </Button>
        </div>
      )}
    </section>
  )
}

function NewCodes({ done }: { done: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const make = useMutation({
    mutationFn: (password: string) =>
      api.post<{ codes: string[] }>('/second-factor/recovery-codes', { password }),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    gcTime: 0,
  })
  if (make.data) return <RecoveryCodes codes={make.data.codes} done={done} />
  return (
    <AskPassword act={t('factor.newCodes')} busy={make.isPending} error={make.error} onSay={make.mutate} />
  )
}

function Remove({ done }: { done: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: (password: string) => api.post<SessionView>('/second-factor/remove', { password }),
    onSuccess: (now) => {
      client.setQueryData(sessionQuery.queryKey, now)
      notify(t('factor.removed'))
      done()
    },
  })
  return (
    <AskPassword
      act={t('factor.remove')}
      busy={remove.isPending}
      error={remove.error}
      onSay={remove.mutate}
    />
  )
}
