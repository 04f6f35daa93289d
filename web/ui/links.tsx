import { Button, type ButtonProps } from '@mantine/core'
import { createLink, Link as RouterLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, CSSProperties, ReactNode, Ref } from 'react'
import { useMay } from '../features/access/may.tsx'
import { rightOfPage } from '../features/access/pages.ts'

type Props = ButtonProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>

function AnchorButton(props: Props & { ref?: Ref<HTMLAnchorElement> }) {
  return <Button component="a" {...props} />
}
const RouterButton = createLink(AnchorButton)

function useOpen(to: unknown): boolean {
  const may = useMay()
  const right = typeof to === 'string' ? rightOfPage(to) : undefined
  return right === undefined || may(right)
}

interface LinkProps {
  to?: unknown
  children?: ReactNode
  className?: string
  style?: CSSProperties
}

/** A way to another page; the same to look at, but no way, for those to whom that page is closed. */
export const Link = ((props: LinkProps) => {
  if (useOpen(props.to)) return <RouterLink {...(props as { to: '/' })} />
  const { className, style, children } = props
  return (
    <span className={className} style={style}>
      {children}
    </span>
  )
}) as typeof RouterLink

/** A way to another page that looks like the main act of this one; not there for those to whom it is closed. */
export const ButtonLink = ((props: { to?: unknown }) =>
  useOpen(props.to) ? <RouterButton {...(props as { to: '/' })} /> : null) as typeof RouterButton
