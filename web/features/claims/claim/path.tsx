import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { StateMark } from '../marks.tsx'
import css from './claim.module.css'

const way = ['reported', 'collecting', 'complete', 'submitted', 'decided', 'paid', 'closed'] as const

/** The way of a claim from the report to the end, and where it stands on it. */
export function Path({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, acts, stuckReason } = claim
  const off = state === 'appealed' || state === 'withdrawn'
  const at = way.indexOf((state === 'appealed' ? 'decided' : state) as (typeof way)[number])
  const since = (one: string) => acts.findLast((act) => act.state === one)?.at
  return (
    <section className="stack" aria-label={t('claims.path')}>
      {(off || claim.stuck || state === 'decided') && (
        <p style={{ margin: 0 }}>
          <StateMark claim={claim} /> {stuckReason && <span>{stuckReason}</span>}
        </p>
      )}
      <ol className={css.path}>
        {way.map((one, index) => {
          const step = index < at ? 'done' : index === at ? 'here' : 'ahead'
          const day = step !== 'ahead' && since(one)
          return (
            <li key={one} data-step={step} aria-current={step === 'here' ? 'step' : undefined}>
              <Icon
                name={
                  step === 'ahead'
                    ? 'circle-dashed'
                    : step === 'here'
                      ? 'circle-check'
                      : 'circle-check-filled'
                }
                size={20}
              />
              <span>
                {t(`claims.state.${one}`)}
                {day && <span className="quiet small">{format.shortDate(day)}</span>}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
