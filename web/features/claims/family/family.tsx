import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FamilyView } from '../../../../src/claims/family/api.ts'
import { api } from '../../../ui/api.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Entrance } from '../../access/entrance.tsx'
import css from './family.module.css'
import { HowFar } from './how-far.tsx'

/** For a family, on a phone: with its code and a birth date, how far its case is; nothing else. */
export function Family() {
  const { t } = useTranslation()
  // Behind the # of a QR code: never sent to a server.
  const given = useRouterState({ select: ({ location }) => location.hash })
  const [view, setView] = useState<FamilyView | null>(null)
  const look = useMutation({
    mutationFn: (body: { code: string; birthDate: string }) => api.post<FamilyView>('/family/case', body),
    onSuccess: setView,
  })
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const said = new FormData(event.currentTarget)
    look.mutate({ code: String(said.get('code')), birthDate: String(said.get('birthDate')) })
  }
  return (
    <Entrance title={t('family.title')}>
      {view ? (
        <HowFar view={view} leave={() => setView(null)} />
      ) : (
        <form onSubmit={submit} className={css.form}>
          <p className="quiet">{t('family.lead')}</p>
          {look.error && <ProblemNote error={look.error} />}
          <TextInput
            name="code"
            label={t('family.code')}
            description={t('family.codeHelp')}
            placeholder="BCDFG-23456"
            defaultValue={given}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
            withAsterisk={false}
            maxLength={40}
          />
          <TextInput
            name="birthDate"
            type="date"
            label={t('family.birthDate')}
            description={t('family.birthDateHelp')}
            required
            withAsterisk={false}
          />
          <Button type="submit" loading={look.isPending}>
            {t('family.look')}
          </Button>
        </form>
      )}
    </Entrance>
  )
}
