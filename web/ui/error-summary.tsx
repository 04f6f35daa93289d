import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import css from './notes.module.css'

export interface FieldError {
  /** The id of the input that mends it. */
  field: string
  message: string
}

/** What must be mended before a form can be sent, on top, focused, each a way to its field. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className={css.problem}>
      <div>
        <p className={css.emptyTitle} style={{ margin: 0 }}>
          {t('common.mend', { count: errors.length })}
        </p>
        <ul style={{ margin: '0.25rem 0 0', paddingLeft: '1.1rem' }}>
          {errors.map((error) => (
            <li key={error.field}>
              <a
                href={`#${error.field}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(error.field)?.focus()
                }}
              >
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
