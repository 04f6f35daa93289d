import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { sessionQuery } from '../session.ts'
import { AskPassword } from './ask-password.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import css from './second-factor.module.css'

interface Begun {
  secret: string
  picture: string
}

/**
 * Setting up an authenticator app: password, picture, first code, recovery codes.
 * @param known the password, when it was chosen a moment ago
 */
export function Enrol({ known, done }: { known?: string | undefined; done: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [codes, setCodes] = useState<string[] | null>(null)
  const begin = useMutation({
    mutationFn: (password: string) => api.post<Begun>('/second-factor/begin', { password }),
    gcTime: 0,
  })
  const { mutate } = begin
  useEffect(() => {
    if (known) mutate(known)
  }, [known, mutate])

  async function finish() {
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    done()
  }
  if (codes) return <RecoveryCodes codes={codes} done={() => void finish()} />
  if (begin.data) return <FirstCode begun={begin.data} confirmed={setCodes} />
  if (known && !begin.error) return null
  return <AskPassword act={t('factor.begin')} busy={begin.isPending} error={begin.error} onSay={mutate} />
}

function FirstCode({ begun, confirmed }: { begun: Begun; confirmed: (codes: string[]) => void }) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: () => api.post<{ codes: string[] }>('/second-factor/confirm', { code }),
    onSuccess: ({ codes }) => confirmed(codes),
    onError: () => setCode(''),
    gcTime: 0,
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    confirm.mutate()
  }
  return (
    <div className="stack">
      <ol className={css.steps}>
        <li>{t('factor.step1')}</li>
        <li>
          {t('factor.step2')}
          <img
            className={css.picture}
            src={`data:image/svg+xml,${encodeURIComponent(begun.picture)}`}
            alt={t('factor.picture')}
          />
          <span className="quiet small">{t('factor.typed')}</span>{' '}
          <code className={css.secret}>{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
        </li>
        <li>{t('factor.step3')}</li>
      </ol>
      <form onSubmit={submit} className={css.form}>
        {confirm.error && <ProblemNote error={confirm.error} />}
        <TextInput
          label={t('signIn.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          required
          withAsterisk={false}
        />
        <div>
          <Button type="submit" loading={confirm.isPending}>
            {t('factor.confirm')}
          </Button>
        </div>
      </form>
    </div>
  )
}
