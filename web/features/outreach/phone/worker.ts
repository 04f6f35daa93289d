import { useEffect, useState } from 'react'

/** What the service worker has to say: the page is there without a line, or a newer one is. */
export interface Version {
  ready: boolean
  /** Lets the newer version in; what was written down stays where it is. */
  update: (() => void) | undefined
}

const heed = (registration: ServiceWorkerRegistration, newer: () => void) => {
  const look = () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && navigator.serviceWorker.controller) newer()
    })
  }
  registration.addEventListener('updatefound', look)
  if (registration.waiting && navigator.serviceWorker.controller) newer()
  look()
}

export function useVersion(): Version {
  const [ready, setReady] = useState(false)
  const [waiting, setWaiting] = useState<ServiceWorkerRegistration>()
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    const { serviceWorker } = navigator
    void serviceWorker
      .register('/sw.js', { scope: '/desa' })
      .then((registration) => {
        heed(registration, () => setWaiting(registration))
        return registration.update()
      })
      .catch(() => undefined)
    void serviceWorker.ready.then(() => setReady(true))
    // Room that the browser does not clear by itself.
    void navigator.storage?.persist?.()
  }, [])
  const update = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting?.waiting?.postMessage('take-over')
  }
  return { ready, update: waiting && update }
}
