import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { benefitsSearch } from './features/claims/benefits/benefits-search.ts'
import { findingsSearch } from './features/claims/findings/findings-search.ts'
import { timesSearch } from './features/claims/times/times-search.ts'
import { unclaimedSearch } from './features/claims/unclaimed/unclaimed-search.ts'
import { inside } from './inside.tsx'
import { withLaterWords } from './ui/language.ts'

/** The pages about claims and benefits. */
export const claimMoneyRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/klaim/belum-diklaim',
    validateSearch: unclaimedSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/claims/unclaimed/unclaimed.tsx')),
      'Unclaimed',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/klaim/kejanggalan',
    validateSearch: findingsSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/claims/findings/findings.tsx')),
      'Findings',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/klaim/waktu',
    validateSearch: timesSearch,
    component: lazyRouteComponent(() => withLaterWords(import('./features/claims/times/times.tsx')), 'Times'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/klaim/manfaat',
    validateSearch: benefitsSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/claims/benefits/benefits.tsx')),
      'Benefits',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/klaim/beasiswa',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/claims/school/scholarships.tsx')),
      'Scholarships',
    ),
  }),
]
