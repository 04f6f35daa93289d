import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BindingView } from '../../../../src/access/single-sign-on/api.ts'
import { api, Problem } from '../../../ui/api.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { AskPassword } from '../second-factor/ask-password.tsx'
import css from '../second-factor/second-factor.module.css'
import { useProvider, useWay } from './provider.ts'

const queryKey = ['binding']

/** The own account at the provider: whether it is bound to this one, and binding or unbinding it. */
export function BindingSection() {
  const { t } = useTranslation()
  const format = useFormat()
  const name = useProvider()
  const { gagal, terikat } = useSearch({ from: '/inside/akun-saya' })
  const binding = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get<BindingView>('/session/provider/binding', {}, signal),
    enabled: name !== null,
  })
  if (!name) return null
  const since = binding.data?.since
  return (
    <section className="section" aria-labelledby="ikatan">
      <h2 id="ikatan">{t('binding.title')}</h2>
      {gagal && <ProblemNote error={new Problem(gagal, 400)} />}
      {terikat && since && <p role="status">{t('binding.done')}</p>}
      {binding.error && <ProblemNote error={binding.error} onRetry={() => void binding.refetch()} />}
      {binding.data && (
        <>
          <p className={css.words}>
            {since ? t('binding.on', { name, at: format.moment(since) }) : t('binding.off', { name })}
          </p>
          {since ? <Unbind name={name} /> : <Bind name={name} />}
        </>
      )}
    </section>
  )
}

function Bind({ name }: { name: string }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const way = useWay('/session/provider/binding')
  const act = t('binding.bind', { name })
  if (!asked)
    return (
      <div>
        <Button variant="default" onClick={() => setAsked(true)}>
          {act}
        </Button>
      </div>
    )
  return (
    <>
      <AskPassword
        act={t('binding.goThere', { name })}
        busy={way.isPending || way.isSuccess}
        error={way.error}
        onSay={(password) => way.mutate({ password })}
      />
      <div className="on-screen">
        <Button variant="subtle" size="compact-sm" onClick={() => setAsked(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </>
  )
}

function Unbind({ name }: { name: string }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [asked, setAsked] = useState(false)
  const end = useMutation({
    mutationFn: () => api.delete('/session/provider/binding'),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey })
      notify(t('binding.ended'))
    },
  })
  return (
    <div>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('binding.unbind')}
      </Button>
      <Confirm
        opened={asked}
        title={t('binding.unbind')}
        words={t('binding.unbindWords', { name })}
        act={t('binding.unbind')}
        busy={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate()}
        onClose={() => setAsked(false)}
      />
    </div>
  )
}
