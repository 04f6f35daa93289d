import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sessionQuery, useSession } from '../../features/access/session.ts'
import { api } from '../api.ts'
import { Icon } from '../icon.tsx'
import css from './shell.module.css'

export function Account() {
  const { t } = useTranslation()
  const session = useSession()
  const client = useQueryClient()
  const navigate = useNavigate()
  if (!session) return null

  async function leave() {
    await api.delete('/session')
    client.clear()
    client.setQueryData(sessionQuery.queryKey, null)
    await navigate({ to: '/masuk', search: {} })
  }

  return (
    <>
      <span className={css.accountName} title={session.username}>
        {session.displayName}
      </span>
      <button type="button" className={css.leave} onClick={() => void leave()}>
        <Icon name="logout" size={20} stroke={1.75} />
        <span>{t('shell.signOut')}</span>
      </button>
    </>
  )
}
