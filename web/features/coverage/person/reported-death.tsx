import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../../src/coverage/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { useMay } from '../../access/may.tsx'
import { DeathDoubts } from '../../claims/death-doubts.tsx'
import { Mark } from '../../claims/marks.tsx'

/** Somebody reported this person dead: who, what it stops, and that it is the word of a report until it is confirmed. */
export function ReportedDeath({ death }: { death: NonNullable<PersonView['death']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const { eventId, diedOn, toldBy, state, saidBy, billingStops } = death
  return (
    <section className="section" aria-labelledby="laporan-kematian">
      <h2 id="laporan-kematian">{t(`claims.death.state.${state}`)}</h2>
      <Mark
        look={state === 'reported' ? ['zoom-question', 'warn'] : ['circle-check', 'good']}
        words={t('claims.death.toldBy', { day: format.date(diedOn), teller: t(`claims.teller.${toldBy}`) })}
      />
      <p style={{ margin: 0 }}>
        {billingStops
          ? t('claims.death.stops', { month: format.month(billingStops) })
          : t('claims.death.reportedLead')}{' '}
        {saidBy.length === 0 && t('claims.death.notListed')}
      </p>
      <DeathDoubts death={death} />
      {may('claims.read') && (
        <p style={{ margin: 0 }}>
          <Link to="/klaim/peristiwa/$id" params={{ id: eventId }} hash="kematian">
            {t('claims.death.openCase')}
          </Link>
        </p>
      )}
    </section>
  )
}
