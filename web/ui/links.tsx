import { Button, type ButtonProps } from '@mantine/core'
import { createLink, Link as RouterLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
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

/** A way to another page; the words alone for those to whom that page is closed. */
export const Link = ((props: { to?: unknown; children?: ReactNode }) =>
  useOpen(props.to) ? <RouterLink {...(props as { to: '/' })} /> : props.children) as typeof RouterLink

/** A way to another page that looks like the main act of this one; not there for those to whom it is closed. */
export const ButtonLink = ((props: { to?: unknown }) =>
  useOpen(props.to) ? <RouterButton {...(props as { to: '/' })} /> : null) as typeof RouterButton
