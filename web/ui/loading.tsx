import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Grey bars in the place of what is being fetched; a screen reader hears one word. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation()
  return (
    <div role="status" className="stack">
      <span className="heard">{t('common.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={row === 0 ? 40 : 20} width={row === 0 ? '45%' : `${92 - row * 7}%`} />
      ))}
    </div>
  )
}
