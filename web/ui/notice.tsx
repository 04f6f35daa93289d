import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'
import css from './notes.module.css'

interface Said {
  words: string
  bad: boolean
}

let now: Said | null = null
const listeners = new Set<() => void>()
function say(next: Said | null) {
  now = next
  for (const listener of listeners) listener()
}
function listen(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Says shortly, at the foot of the page, that something was done, or was not. */
export const notify = (words: string) => say({ words, bad: false })
export const notifyProblem = (words: string) => say({ words, bad: true })

/** The latest notice; a good one leaves by itself, a bad one stays until it is closed. */
export function Notice() {
  const { t } = useTranslation()
  const said = useSyncExternalStore(listen, () => now)
  useEffect(() => {
    if (!said || said.bad) return
    const leave = setTimeout(() => say(null), 6_000)
    return () => clearTimeout(leave)
  }, [said])
  return (
    <div role="status" className={css.noticePlace}>
      {said && (
        <p className={css.notice} data-bad={said.bad || undefined}>
          <Icon name={said?.bad ? 'alert-triangle' : 'circle-check'} size={20} />
          <span>{said.words}</span>
          <button type="button" onClick={() => say(null)} aria-label={t('common.close')}>
            <Icon name="x" size={18} />
          </button>
        </p>
      )}
    </div>
  )
}
