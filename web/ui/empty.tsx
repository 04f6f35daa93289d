import type { ReactNode } from 'react'
import css from './notes.module.css'

/** Nothing to show, and what to do next. */
export function Empty({ title, next, children }: { title: string; next?: string; children?: ReactNode }) {
  return (
    <div className={css.empty}>
      <p className={css.emptyTitle}>{title}</p>
      {next && <p className="quiet">{next}</p>}
      {children}
    </div>
  )
}
