import type { LinkProps } from '@tanstack/react-router'
import { useMay } from '../features/access/may.tsx'
import { rightOfPage } from '../features/access/pages.ts'
import { Link } from './links.tsx'
import css from './tabs.module.css'

interface TabsProps {
  /** Of what these are the pages. */
  label: string
  pages: readonly { to: LinkProps['to'] & string; name: string }[]
  /** More room below than the page gives. */
  apart?: boolean
}

/** The pages of a room; those closed to a role are not offered. */
export function Tabs({ label, pages, apart }: TabsProps) {
  const may = useMay()
  const open = pages.filter(({ to }) => {
    const right = rightOfPage(to)
    return right === undefined || may(right)
  })
  return (
    <nav aria-label={label} className={apart ? `${css.tabs} ${css.apart}` : css.tabs}>
      {open.map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {name}
        </Link>
      ))}
    </nav>
  )
}
