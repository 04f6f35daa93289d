import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

interface Waiting {
  waitUntil(work: Promise<unknown>): void
}
declare const self: {
  addEventListener(name: 'activate', heed: (event: Waiting) => void): void
  addEventListener(name: 'message', heed: (event: { data: unknown }) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}
/** Written in by the build (web/phone-worker.ts): what the village's phone needs without a line, and nothing else. */
declare const PRECACHE: { url: string; revision: string | null }[]

// Holds /desa alone, and only its files: answers of the server are never kept here.
precacheAndRoute(PRECACHE)
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { allowlist: [/^\/desa(\?.*)?$/] }))
// A new version waits until it is let in: what an open page still has to fetch stays where it is.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting()
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
