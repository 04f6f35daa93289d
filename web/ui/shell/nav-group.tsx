import { useClickOutside, useHotkeys } from '@mantine/hooks'
import { useRouterState } from '@tanstack/react-router'
import { Children, type ReactNode, useEffect, useId, useState } from 'react'
import css from './shell.module.css'

/** Links under one word: opened where the row is too short for all, all to be seen in the menu of a phone. */
export function NavGroup({ label, children }: { label: string; children: ReactNode }) {
  const id = useId()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [open, setOpen] = useState(false)
  const place = useClickOutside(() => setOpen(false))
  useEffect(() => setOpen(false), [path])
  useHotkeys([['Escape', () => setOpen(false)]])
  const links = Children.toArray(children)
  if (links.length < 2) return links
  return (
    <li ref={place} className={css.group}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {label}
      </button>
      <ul id={id} data-open={open || undefined}>
        {links}
      </ul>
    </li>
  )
}
