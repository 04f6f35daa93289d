import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'

interface MoreProps {
  found: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
  shown: number
}

/** Asks for the next rows below a list; nothing once all are there. */
export function More({ found, shown }: MoreProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!found.hasNextPage) return null
  return (
    <p>
      <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
        {t('claims.more', { shown: format.number(shown) })}
      </Button>
    </p>
  )
}
