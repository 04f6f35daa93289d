import type { Words } from '../../platform/i18n.ts'
import { rupiahText } from '../../rules/index.ts'
import type { ProjectionView } from './api.ts'

type Reached = NonNullable<ProjectionView['indicators'][number]['reached']>
const rupiah = (amount: number | null) => (amount === null ? '–' : rupiahText(BigInt(amount)))

/** The projection for the terminal. */
export function projectionText(view: ProjectionView, t: Words): string {
  const { asOf, pace, indicators, scenarios } = view
  if (!asOf) return t('projection.none')
  return [
    pace ? t('projection.paceSaid', { ...pace, day: asOf }) : t('projection.paceUnknown'),
    ...indicators.map(
      ({ indicator, over, percent, missing, reached }) =>
        `${t(`projection.indicator.${indicator}`)} (${t(`projection.over.${over}`)}): ${percent / 100} %, ${t('projection.missing', { people: missing })}. ${reached ? whenText(reached, t) : ''}`,
    ),
    '',
    ...scenarios.map(
      ({ code, peopleAMonth, reached, cost }) =>
        `${t(`projection.scenario.${code}`)}: ${peopleAMonth ?? '–'}, ${reached.month ?? t('projection.never')}, ${rupiah(cost?.untilThen ?? null)}, ${rupiah(cost?.aYear ?? null)}`,
    ),
    '',
    t('projection.caution'),
  ].join('\n')
}

function whenText({ month, earliest, latest }: Reached, t: Words): string {
  if (month === null)
    return earliest === null ? t('projection.never') : t('projection.neverBut', { earliest })
  return latest === null
    ? t('projection.whenOpen', { month, earliest })
    : t('projection.when', { month, earliest, latest })
}
