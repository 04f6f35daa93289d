import {
  IconArrowBackUp,
  IconBan,
  IconCircleCheckFilled,
  IconCircleX,
  IconClipboardCheck,
  IconLoader,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../src/registry/api.ts'
import css from './registry.module.css'

type Status = ImportView['status']
const icons = {
  staging: IconLoader,
  staged: IconClipboardCheck,
  committed: IconCircleCheckFilled,
  undone: IconArrowBackUp,
  cancelled: IconCircleX,
  refused: IconBan,
} satisfies Record<Status, unknown>

export function ImportState({ status }: { status: Status }) {
  const { t } = useTranslation()
  const Icon = icons[status]
  return (
    <span className={css.state} data-status={status}>
      <Icon size={18} aria-hidden />
      {t(`import.status.${status}`)}
    </span>
  )
}
