import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../src/registry/api.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-names.ts'
import css from './registry.module.css'

type Status = ImportView['status']
const icons = {
  staging: 'loader',
  staged: 'clipboard-check',
  committed: 'circle-check-filled',
  undone: 'arrow-back-up',
  cancelled: 'circle-x',
  refused: 'ban',
} satisfies Record<Status, IconName>

export function ImportState({ status }: { status: Status }) {
  const { t } = useTranslation()
  return (
    <span className={css.state} data-status={status}>
      <Icon name={icons[status]} size={18} />
      {t(`import.status.${status}`)}
    </span>
  )
}
