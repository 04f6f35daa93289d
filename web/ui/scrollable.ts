import { useEffect, useRef, useState } from 'react'

/** Props for a frame: while its content is wider than itself it is a named group that the keyboard can reach. */
export function useScrollable(name: string) {
  const ref = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const frame = ref.current
    if (!frame) return
    const look = new ResizeObserver(() => setScrolls(frame.scrollWidth > frame.clientWidth + 1))
    look.observe(frame)
    if (frame.firstElementChild) look.observe(frame.firstElementChild)
    return () => look.disconnect()
  }, [])
  return scrolls ? { ref, tabIndex: 0, role: 'group', 'aria-label': name } : { ref }
}
