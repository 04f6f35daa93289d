import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { eventsSearch, workSearch } from './features/claims/list/search.ts'
import { inside } from './inside.tsx'
import { withLaterWords } from './ui/language.ts'

/** The pages of what happened, and of what is claimed for it. */
export const claimRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/klaim',
    validateSearch: workSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/claims/list/work-list.tsx')),
      'WorkList',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/klaim/lapor',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/claims/report/report.tsx')),
      'Report',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/klaim/peristiwa',
    validateSearch: eventsSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/claims/list/events.tsx')),
      'Events',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/klaim/peristiwa/$id',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/claims/case/event-page.tsx')),
      'EventPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/klaim/$id',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/claims/claim/claim-page.tsx')),
      'ClaimPage',
    ),
  }),
] as const
