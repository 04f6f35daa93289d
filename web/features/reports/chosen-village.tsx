import { useTranslation } from 'react-i18next'
import type { CompareView } from '../../../src/reports/compare/api.ts'
import { useFormat } from '../../ui/format.ts'
import { VerdictMark } from './verdict-mark.tsx'

/** A village in words, so that nobody needs to find its point. */
export function ChosenVillage({ view, code }: { view: CompareView; code: string | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const village = view.villages.find((each) => each.code === code)
  return (
    <div role="status">
      {village && (
        <p>
          <VerdictMark verdict={village.verdict} />{' '}
          {t('compare.said', {
            village: village.name,
            district: village.districtName,
            active: format.number(village.active),
            workers: format.number(village.workers),
            share: format.percent(village.share),
            low: format.percent(village.low95),
            high: format.percent(village.high95),
            toMean: format.number(village.toMean),
            toGoal: format.number(village.toGoal),
          })}
        </p>
      )}
    </div>
  )
}
