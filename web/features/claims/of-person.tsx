import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClaimsView } from '../../../src/claims/api.ts'
import { api } from '../../ui/api.ts'
import { Link } from '../../ui/links.tsx'
import { useMay } from '../access/may.tsx'

const ended: readonly string[] = ['closed', 'withdrawn']

/** The claims after something that happened to a person: how many are open and how many ended, each to be opened. */
export function ClaimsOfPerson({ personId }: { personId: string }) {
  const { t } = useTranslation()
  const may = useMay()('claims.read')
  const { data } = useQuery({
    queryKey: ['claims', 'person', personId],
    queryFn: ({ signal }) => api.post<ClaimsView>('/claims/query', { personId, only: 'all' }, signal),
    enabled: may,
  })
  if (!data || data.rows.length === 0) return null
  const closed = data.byState.reduce(
    (sum, { state, claims }) => sum + (ended.includes(state) ? claims : 0),
    0,
  )
  return (
    <section className="section" aria-labelledby="klaim">
      <h2 id="klaim">{t('claims.title')}</h2>
      <p>{t('claims.ofPerson', { open: data.total, closed })}</p>
      <ul>
        {data.rows.map(({ id, number, programme, state }) => (
          <li key={id}>
            <Link to="/klaim/$id" params={{ id }} preload={false}>
              {number} {t(`claims.programme.${programme}`)}
            </Link>{' '}
            <span className="quiet">{t(`claims.state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
