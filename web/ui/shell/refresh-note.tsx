import { IconRefresh } from '@tabler/icons-react'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatusView } from '../../../src/registry/api.ts'
import { api } from '../api.ts'
import css from './shell.module.css'

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => api.get<StatusView>('/status', {}, signal),
  refetchInterval: (query) =>
    query.state.data?.refreshing || query.state.data?.importsRunning ? 2_000 : 30_000,
})

/** Says calmly that figures are being computed anew, and fetches them when they are. */
export function RefreshNote() {
  const { t } = useTranslation()
  const { data } = useQuery(statusQuery)
  const client = useQueryClient()
  const before = useRef(data?.linkedVersion)
  useEffect(() => {
    if (before.current !== undefined && before.current !== data?.linkedVersion)
      for (const key of ['coverage', 'people', 'person', 'reviews'])
        void client.invalidateQueries({ queryKey: [key] })
    before.current = data?.linkedVersion
  }, [data?.linkedVersion, client])

  return (
    <div role="status">
      {data?.refreshing && (
        <p className={css.refreshing}>
          <IconRefresh size={18} aria-hidden />
          <span>
            {data.refresh && data.refresh.total > 0
              ? t('shell.refreshingCount', { done: data.refresh.done, total: data.refresh.total })
              : t('shell.refreshing')}
          </span>
        </p>
      )}
    </div>
  )
}
