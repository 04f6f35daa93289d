import { useEffect } from 'react'

/** The browser's tab: what this page is, then where. */
export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} – Semesta`
  }, [title])
}
