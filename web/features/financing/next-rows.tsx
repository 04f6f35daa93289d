import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'

interface NextRowsProps {
  /** A list that is asked for page by page. */
  found: {
    data?: { pages: { total: number }[] } | undefined
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => Promise<unknown>
  }
  /** How many rows are shown by now. */
  shown: number
}

/** Asks for the next rows below a table, and says how many of all are shown; nothing once all are. */
export function NextRows({ found, shown }: NextRowsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!found.hasNextPage) return null
  return (
    <p>
      <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
        {t('financing.more')} ({format.number(shown)} / {format.number(found.data?.pages[0]?.total ?? 0)})
      </Button>
    </p>
  )
}
