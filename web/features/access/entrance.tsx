import type { ReactNode } from 'react'
import { Brand } from '../../ui/shell/brand.tsx'
import { LanguageSwitch } from '../../ui/shell/language-switch.tsx'
import { useTitle } from '../../ui/title.ts'
import css from './sign-in.module.css'

/** A page before one is inside: signing in, an invitation. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  useTitle(title)
  return (
    <div className={css.page}>
      <header className={css.top}>
        <Brand />
        <LanguageSwitch />
      </header>
      <main className={css.main}>
        <h1 className={css.title}>{title}</h1>
        {children}
      </main>
    </div>
  )
}
