import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { benefitsSearch } from './features/claims/benefits/benefits-search.ts'
import type { FindingsSearch } from './features/claims/findings/findings-search.ts'
import type { TimesSearch } from './features/claims/times/times-search.ts'
import type { UnclaimedSearch } from './features/claims/unclaimed/unclaimed-search.ts'
import { inside } from './inside.tsx'
import { withLaterWords } from './ui/language.ts'

/** The pages about claims and benefits. What their addresses ask is understood by the pages: the first view does without it. */
export const claimMoneyRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/klaim/belum-diklaim',
    validateSearch: (search: UnclaimedSearch) => search,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/claims/unclaimed/unclaimed.tsx')),
      'Unclaimed',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/klaim/kejanggalan',
    validateSearch: (search: FindingsSearch) => search,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/claims/findings/findings.tsx')),
      'Findings',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/klaim/waktu',
    validateSearch: (search: TimesSearch) => search,
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
