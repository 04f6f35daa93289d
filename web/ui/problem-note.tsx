import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Problem } from './api.ts'
import { Icon } from './icon.tsx'
import css from './notes.module.css'

/** Words for a refusal: what happened, and below how to mend it where there is a way. */
export function useProblemWords() {
  const { t, i18n } = useTranslation()
  return (error: unknown): string => {
    const code = error instanceof Problem ? error.code : 'unexpected'
    const detail = error instanceof Problem ? error.detail : {}
    const key = `problem.${code}`
    return i18n.exists(key) ? t(key, detail) : t('problem.unexpected')
  }
}

export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const words = useProblemWords()
  return (
    <div role="alert" className={css.problem}>
      <Icon name="alert-triangle" size={20} className={css.icon} />
      <div>
        <p className={css.words}>{words(error)}</p>
        {onRetry && (
          <Button variant="default" size="xs" onClick={onRetry} mt="xs">
            {t('common.retry')}
          </Button>
        )}
      </div>
    </div>
  )
}
