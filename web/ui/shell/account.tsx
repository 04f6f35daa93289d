import { Menu } from '@mantine/core'
import { IconChevronDown, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sessionQuery, useSession } from '../../features/access/session.ts'
import { api } from '../api.ts'
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
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <button type="button" className={css.account}>
          <IconUserCircle size={22} stroke={1.5} aria-hidden className={css.accountIcon} />
          <span className={css.accountName}>{session.displayName}</span>
          <IconChevronDown size={16} aria-hidden className={css.accountMore} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{session.username}</Menu.Label>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
