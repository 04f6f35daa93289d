import { useTranslation } from 'react-i18next'
import type { Verdict } from '../../../src/reports/compare/words.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-names.ts'
import css from './reports.module.css'

const icons: Record<Verdict, IconName> = {
  'far-below': 'arrow-down',
  below: 'arrow-down',
  usual: 'equal',
  above: 'arrow-up',
  'far-above': 'arrow-up',
}

/** Lower than usual, usual, higher: icon, word and colour together. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation()
  return (
    <span className={css.verdict} data-verdict={verdict}>
      <Icon name={icons[verdict]} size={16} />
      <span>{t(`compare.verdict.${verdict}`)}</span>
    </span>
  )
}
