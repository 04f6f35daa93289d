import { Popover } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FigureId } from '../../../src/coverage/api.ts'
import css from './figure.module.css'
import { useFigure } from './queries.ts'

/** What a figure means and where it comes from, beside the figure itself. */
export function Definition({ id }: { id: FigureId }) {
  const { t } = useTranslation()
  const figure = useFigure(id)
  if (!figure) return null
  return (
    <Popover width={320} shadow="md" position="bottom-start" withArrow trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={css.info} aria-label={t('figure.whatIs', { name: figure.name })}>
          <IconInfoCircle size={17} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={figure.name}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the popover's words take the focus so that they are read */}
        <div tabIndex={0} className={css.words}>
          <p className={css.wordsName}>{figure.name}</p>
          <p>{figure.definition}</p>
          <p className="quiet small">
            {t('figure.source')}: {figure.source}
          </p>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
