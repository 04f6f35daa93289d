import { useTranslation } from 'react-i18next'
import type { ClaimRow, CoverageView } from '../../../src/claims/api.ts'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-names.ts'
import css from './claims.module.css'

type Tone = 'good' | 'warn' | 'bad' | 'doubt' | 'plain'
type Look = readonly [IconName, Tone]

const states: Record<ClaimRow['state'], Look> = {
  reported: ['circle-dashed', 'plain'],
  collecting: ['loader', 'warn'],
  complete: ['clipboard-check', 'plain'],
  submitted: ['arrow-right', 'plain'],
  decided: ['circle-check', 'plain'],
  appealed: ['arrow-back-up', 'warn'],
  paid: ['circle-check-filled', 'good'],
  closed: ['circle-check-filled', 'good'],
  withdrawn: ['ban', 'plain'],
}
const outcomes: Record<NonNullable<ClaimRow['outcome']>, Look> = {
  approved: ['circle-check-filled', 'good'],
  partly: ['circle-check', 'warn'],
  refused: ['circle-x-filled', 'bad'],
}
const coverages: Record<CoverageView['state'], Look> = {
  covered: ['shield-check-filled', 'good'],
  arrears: ['hourglass-empty', 'warn'],
  lapsed: ['clock-pause', 'bad'],
  'not-yet': ['circle-dashed', 'bad'],
  none: ['shield-off', 'bad'],
  perhaps: ['zoom-question', 'doubt'],
}

export function Mark({ look: [icon, tone], words }: { look: Look; words: string }) {
  return (
    <span className={css.mark} data-tone={tone}>
      <Icon name={icon} size={18} />
      <span>{words}</span>
    </span>
  )
}

/** Where a claim stands; once decided, how, and whether something keeps it. */
export function StateMark({
  claim,
}: {
  claim: Pick<ClaimRow, 'state' | 'outcome'> & { stuck?: string | null }
}) {
  const { t } = useTranslation()
  const { state, outcome, stuck } = claim
  if (stuck)
    return (
      <span>
        <Mark look={['alert-triangle', 'bad']} words={t(`claims.stuck.${stuck}`)} />
        <span className={`${css.below} quiet small`}>{t(`claims.state.${state}`)}</span>
      </span>
    )
  const told = state === 'decided' && outcome
  return (
    <Mark
      look={told ? outcomes[outcome] : states[state]}
      words={told ? t(`claims.outcome.${outcome}`) : t(`claims.state.${state}`)}
    />
  )
}

export function CoverageMark({ state }: { state: CoverageView['state'] }) {
  const { t } = useTranslation()
  return <Mark look={coverages[state]} words={t(`claims.coverage.${state}`)} />
}

/** A day by when, and how many days that is from today. */
export function Due({ on, left }: { on: string | null; left: number | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!on || left === null) return <span className="quiet">–</span>
  const words =
    left < 0
      ? t('claims.late', { count: -left })
      : left === 0
        ? t('claims.dueToday')
        : t('claims.left', { count: left })
  return (
    <span>
      {format.shortDate(on)}
      <span className={css.below}>
        {left <= 0 ? (
          <Mark look={['alert-triangle', left < 0 ? 'bad' : 'warn']} words={words} />
        ) : (
          <span className="quiet small">{words}</span>
        )}
      </span>
    </span>
  )
}
