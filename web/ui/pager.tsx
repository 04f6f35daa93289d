import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'

/** Pages of a table that the server cuts; `page` counts from 0. */
export function Pager(props: { page: number; pages: number; change: (page: number) => void }) {
  const { t } = useTranslation()
  const { page, pages, change } = props
  if (pages < 2) return null
  return (
    <nav
      aria-label={t('pager.label')}
      className="row"
      style={{ justifyContent: 'center', paddingTop: '0.75rem' }}
    >
      <Button
        variant="default"
        size="sm"
        disabled={page === 0}
        leftSection={<Icon name="chevron-left" size={16} />}
        onClick={() => change(page - 1)}
      >
        {t('pager.previous')}
      </Button>
      <span className="small">{t('pager.where', { page: page + 1, pages })}</span>
      <Button
        variant="default"
        size="sm"
        disabled={page >= pages - 1}
        rightSection={<Icon name="chevron-right" size={16} />}
        onClick={() => change(page + 1)}
      >
        {t('pager.next')}
      </Button>
    </nav>
  )
}
