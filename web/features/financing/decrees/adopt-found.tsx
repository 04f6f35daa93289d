import { useTranslation } from 'react-i18next'
import type { AdoptedView } from '../../../../src/financing/decrees/api.ts'
import css from '../financing.module.css'

/** What would be entered, and the rows that keep it from being so. */
export function AdoptFound({ found: { people, already, without, faults, faulty } }: { found: AdoptedView }) {
  const { t } = useTranslation()
  return (
    <div role="status" className={css.wide}>
      {faulty === 0 && <p>{t('decrees.adoptFound', { count: people })}</p>}
      {already > 0 && <p>{t('decrees.adoptAlready', { count: already })}</p>}
      {without > 0 && <p>{t('decrees.adoptWithout', { count: without })}</p>}
      {faulty > 0 && (
        <>
          <p>
            <strong>{t('decrees.adoptFaulty', { count: faulty })}</strong>
          </p>
          <ul>
            {faults.map(({ row, code }) => (
              <li key={row}>{t('decrees.adoptRow', { row, why: t(`decrees.fault.${code}`) })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
