import { Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src/access/api.ts'
import { sessionQuery, useSession } from '../../features/access/session.ts'
import { useRoleWords } from '../../features/access/words.ts'
import { api } from '../api.ts'
import { Icon } from '../icon.tsx'
import { notifyProblem } from '../notice.tsx'
import { useProblemWords } from '../problem-note.tsx'
import css from './shell.module.css'

/** Who is here and as what; from here one acts as something else, sees to one's password, and leaves. */
export function Account() {
  const { t } = useTranslation()
  const session = useSession()
  const words = useRoleWords()
  const problem = useProblemWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const act = useMutation({
    mutationFn: (grantId: string) => api.put<SessionView>('/session/acting', { grantId }),
    onSuccess: async (now) => {
      // What was fetched before was fetched as somebody else.
      client.clear()
      client.setQueryData(sessionQuery.queryKey, now)
      await navigate({ to: '/' })
    },
    onError: (error) => notifyProblem(problem(error)),
  })
  if (!session) return null
  const { acting, grants } = session

  async function leave() {
    await api.delete('/session')
    client.clear()
    client.setQueryData(sessionQuery.queryKey, null)
    await navigate({ to: '/masuk', search: {} })
  }

  return (
    <Menu position="bottom-end" width={300} withinPortal>
      <Menu.Target>
        <button type="button" className={css.account}>
          <Icon name="user-circle" size={22} />
          <span className={css.who}>
            <span className={css.accountName}>{session.displayName}</span>
            <span className={css.accountRole}>{acting ? words(acting) : t('account.noGrant')}</span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {grants.length > 1 && (
          <>
            <Menu.Label>{t('account.actAs')}</Menu.Label>
            {grants.map((grant) => (
              <Menu.Item
                key={grant.id}
                disabled={grant.id === acting?.id}
                onClick={() => act.mutate(grant.id)}
                leftSection={grant.id === acting?.id ? <Icon name="circle-check" size={18} /> : undefined}
              >
                {words(grant)}
                {grant.office && <span className="quiet small"> · {grant.office}</span>}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Item renderRoot={(props) => <Link to="/akun-saya" {...props} />}>{t('account.mine')}</Menu.Item>
        <Menu.Item onClick={() => void leave()} leftSection={<Icon name="logout" size={18} />}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
