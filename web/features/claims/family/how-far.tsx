import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FamilyView } from '../../../../src/claims/family/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import css from './family.module.css'

type Claim = FamilyView['claims'][number]
const icons = {
  reported: 'hourglass-empty',
  collecting: 'hourglass-empty',
  complete: 'hourglass-empty',
  submitted: 'hourglass-empty',
  appealed: 'hourglass-empty',
  decided: 'circle-check',
  paid: 'circle-check',
  closed: 'circle-check',
  withdrawn: 'circle-x',
} as const satisfies Record<Claim['state'], string>

/** Each claim of a case in plain words: where it is, what is still to be brought, what comes next. */
export function HowFar({ view, leave }: { view: FamilyView; leave: () => void }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  return (
    <>
      <p className="quiet">{t('family.case', { number: view.number, day: date(view.happenedOn) })}</p>
      {view.claims.length === 0 && <p>{t('family.none')}</p>}
      {view.claims.map((claim) => (
        <section key={claim.programme} className={css.claim}>
          <h2>{t(`family.programme.${claim.programme}`)}</h2>
          <p className={css.state}>
            <Icon name={icons[claim.state]} size={18} /> <strong>{t(`family.state.${wordOf(claim)}`)}</strong>{' '}
            <span className="quiet">{t('family.since', { day: date(claim.since) })}</span>
          </p>
          <p>{t(`family.next.${wordOf(claim)}`)}</p>
          {claim.missing.length > 0 && (
            <>
              <h3>{t('family.bring')}</h3>
              <ul>
                {claim.missing.map(({ title, shows, again, people }) => (
                  <li key={title}>
                    {title}
                    {people > 1 && ` (${t('family.people', { count: people })})`}
                    {again && <strong> ({t('family.again')})</strong>}
                    <span className={css.sub}>{shows}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
      <p className="quiet">{t('family.bpjs')}</p>
      <Button variant="default" onClick={leave}>
        {t('family.leave')}
      </Button>
    </>
  )
}

/** A decision is told by what it was. */
const wordOf = ({ state, outcome }: Claim) => (state === 'decided' && outcome ? outcome : state)
