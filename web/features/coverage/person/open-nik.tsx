import { useTranslation } from 'react-i18next'
import { OpenSealed } from './open-sealed.tsx'
import css from './person.module.css'

export function OpenNik({ personId }: { personId: string }) {
  const { t } = useTranslation()
  return (
    <OpenSealed<{ nik: string | null }> path={`/people/${personId}/nik`} words="openNik">
      {({ nik }) => <strong className={css.nik}>{nik ?? t('people.noNik')}</strong>}
    </OpenSealed>
  )
}
