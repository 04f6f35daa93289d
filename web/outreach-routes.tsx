import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { pathsSearch } from './features/outreach/paths-search.ts'
import { comparisonSearch } from './features/reports/comparison-search.ts'
import { inside } from './inside.tsx'
import { withLaterWords } from './ui/language.ts'

/** The pages about reaching people who are not protected. */
export const outreachRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/jangkauan',
    validateSearch: pathsSearch,
    component: lazyRouteComponent(() => withLaterWords(import('./features/outreach/paths.tsx')), 'Paths'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/perbandingan',
    validateSearch: comparisonSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/reports/comparison.tsx')),
      'Comparison',
    ),
  }),
]
