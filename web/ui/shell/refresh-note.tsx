import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatusView } from '../../../src/registry/api.ts'
import { api } from '../api.ts'
import { Icon } from '../icon.tsx'
import css from './shell.module.css'

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => api.get<StatusView>('/status', {}, signal),
  refetchInterval: (query) =>
    query.state.data?.refreshing || query.state.data?.importsRunning ? 2_000 : 30_000,
})

/** Says calmly that figures are being computed anew, and fetches them when they are. */
export function RefreshNote() {
  const { t, i18n } = useTranslation()
  const { data } = useQuery(statusQuery)
  const client = useQueryClient()
  const before = useRef(data?.linkedVersion)
  useEffect(() => {
    if (before.current !== undefined && before.current !== data?.linkedVersion)
      for (const key of ['coverage', 'people', 'person', 'reviews'])
        void client.invalidateQueries({ queryKey: [key] })
    before.current = data?.linkedVersion
  }, [data?.linkedVersion, client])

  const phase = data?.refresh && `shell.phase.${data.refresh.phase}`
  return (
    <div role="status">
      {data?.refreshing && (
        <p className={css.refreshing}>
          <Icon name="refresh" size={18} />
          <span>
            {phase && i18n.exists(phase)
              ? t('shell.refreshingNow', { what: t(phase) })
              : t('shell.refreshing')}
          </span>
        </p>
      )}
    </div>
  )
}
