import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../../src/access/api.ts'
import type { LookView } from '../../../../src/access/invitations/api.ts'
import { api } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Entrance } from '../entrance.tsx'
import { Enrol } from '../second-factor/enrol.tsx'
import { lacksSecondFactor, useEnter } from '../use-enter.ts'
import { useRoleWords } from '../words.ts'
import { ChoosePassword } from './choose-password.tsx'

/** Where the link of an invitation leads: who one will be, a password, and the second factor where the role asks for it. */
export function Invitation() {
  const { t } = useTranslation()
  const token = useRouterState({ select: ({ location }) => location.hash })
  const enter = useEnter()
  const [accepted, setAccepted] = useState<{ session: SessionView; password: string } | null>(null)
  const looked = useQuery({
    queryKey: ['invitation'],
    queryFn: () => api.post<LookView>('/invitations/look', { token }),
    enabled: token !== '' && accepted === null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  const goIn = (session: SessionView) => void enter(session, '/')

  if (accepted)
    return (
      <Entrance title={t('factor.setUp')}>
        <p className="quiet">{t('factor.why')}</p>
        <Enrol
          known={accepted.password}
          done={() =>
            goIn({ ...accepted.session, secondFactor: { ...accepted.session.secondFactor, enrolled: true } })
          }
        />
      </Entrance>
    )
  return (
    <Entrance title={t('invitation.welcome')}>
      {token === '' ? (
        <p>{t('invitation.noToken')}</p>
      ) : looked.error ? (
        <ProblemNote error={looked.error} />
      ) : !looked.data ? (
        <Loading rows={3} />
      ) : (
        <>
          <Invited view={looked.data} />
          <ChoosePassword
            token={token}
            username={looked.data.username}
            accepted={(session, password) =>
              lacksSecondFactor(session) ? setAccepted({ session, password }) : goIn(session)
            }
          />
        </>
      )}
      <p className="small">
        <Link to="/masuk">{t('invitation.toSignIn')}</Link>
      </p>
    </Entrance>
  )
}

function Invited({ view }: { view: LookView }) {
  const { t } = useTranslation()
  const words = useRoleWords()
  const format = useFormat()
  return (
    <div className="stack">
      <p>
        {t('invitation.invited', {
          name: view.displayName,
          role: words(view),
          regency: view.regencyName,
        })}
      </p>
      <p className="quiet small">
        {t('invitation.name', { username: view.username, until: format.moment(String(view.expiresAt)) })}{' '}
        {view.secondFactor && t('invitation.thenFactor')}
      </p>
    </div>
  )
}
