import { type ReactNode, useEffect, useRef } from 'react'
import { useTitle } from './title.ts'

let opened = false

interface PageProps {
  title: string
  /** Shown instead of the title in the heading, when the heading says a finding. */
  heading?: ReactNode
  lead?: ReactNode
  aside?: ReactNode
  children: ReactNode
}

/** A page's heading takes the focus when the page is reached from another one, so that it is read out. */
export function useArrival() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (opened) heading.current?.focus({ preventScroll: true })
    opened = true
  }, [])
  return heading
}

export function Page({ title, heading, lead, aside, children }: PageProps) {
  const top = useArrival()
  useTitle(title)
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1 ref={top} tabIndex={-1}>
            {heading ?? title}
          </h1>
          {lead && <div className="lead">{lead}</div>}
        </div>
        {aside && <div className="page-aside">{aside}</div>}
      </div>
      {children}
    </div>
  )
}
