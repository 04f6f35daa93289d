import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Its content only when it is about to be seen: what is heavy is not fetched for a page nobody scrolls. */
export function WhenSeen({ className, children }: { className?: string | undefined; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (!frame.current) return
    const look = new IntersectionObserver(
      (entries) => setSeen((now) => now || entries.some((e) => e.isIntersecting)),
      {
        rootMargin: '200px',
      },
    )
    look.observe(frame.current)
    return () => look.disconnect()
  }, [])
  return (
    <div ref={frame} className={className}>
      {seen && children}
    </div>
  )
}
