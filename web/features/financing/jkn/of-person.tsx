import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { JknPersonView } from '../../../../src/jkn/api.ts'
import { api } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { useMay } from '../../access/may.tsx'

/** The health insurance of a person beside their protection at work; nothing where it is not for the reader. */
export function JknOfPerson({ personId }: { personId: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()('jkn.people')
  const { data } = useQuery({
    queryKey: ['financing', 'jkn-person', personId],
    queryFn: ({ signal }) => api.get<JknPersonView>(`/jkn/people/${personId}`, {}, signal),
    enabled: may,
  })
  if (!data?.listed) return null
  const day = format.shortDate(data.listed)
  return (
    <section className="section" aria-labelledby="jkn">
      <h2 id="jkn">{t('jkn.person')}</h2>
      {data.rows.length === 0 ? (
        <p className="quiet">
          {t(`jkn.personState.${data.state === 'no-nik' ? 'no-nik' : 'not-found'}`, { day })}
        </p>
      ) : (
        data.rows.map((row) => (
          <p key={`${row.segment} ${row.active} ${row.class}`}>
            <strong>
              {t('jkn.personLine', {
                segment: t(`jkn.segment.${row.segment}`),
                active: t(row.active ? 'jkn.isActive' : 'jkn.isInactive'),
              })}
            </strong>{' '}
            <span className="quiet">
              {[
                row.class && t('jkn.class', { class: row.class }),
                row.statusOn && t('jkn.since', { day: format.shortDate(row.statusOn) }),
                t('jkn.asOfDay', { day: format.shortDate(row.asOf) }),
                row.waste && `${t('jkn.waste.title')}: ${t(`jkn.waste.${row.waste}`)}`,
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </p>
        ))
      )}
    </section>
  )
}
