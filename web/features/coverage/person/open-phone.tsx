import { useTranslation } from 'react-i18next'
import type { OpenPhoneView } from '../../../../src/coverage/sealed/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { OpenSealed } from './open-sealed.tsx'
import css from './person.module.css'

/** Lists may tell different telephones: each stands with the newest list that tells it. */
export function OpenPhone({ personId }: { personId: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <OpenSealed<OpenPhoneView>
      path={`/people/${personId}/phone`}
      words="openPhone"
      closed={t('openPhone.sealed')}
    >
      {({ phones }) =>
        phones.length === 0
          ? t('openPhone.none')
          : phones.map(({ phone, list, asOf }) => (
              <span key={phone} className={css.phone}>
                <strong className={css.nik}>{phone}</strong>{' '}
                <span className={css.sub}>{asOf ? `${list} · ${format.month(asOf)}` : list}</span>
              </span>
            ))
      }
    </OpenSealed>
  )
}
