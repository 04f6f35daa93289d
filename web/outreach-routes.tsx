import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { campaignSearch } from './features/outreach/campaigns/campaign-search.ts'
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
  createRoute({
    getParentRoute: () => inside,
    path: '/jangkauan/kampanye',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/outreach/campaigns/campaigns.tsx')),
      'Campaigns',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/jangkauan/kampanye/$id',
    validateSearch: campaignSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/outreach/campaigns/campaign-page.tsx')),
      'CampaignPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/jangkauan/kunjungan',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/outreach/visits/today.tsx')),
      'Today',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/jangkauan/kunjungan/$id',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/outreach/visits/member-page.tsx')),
      'MemberPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/jangkauan/kode',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/outreach/visits/codes.tsx')),
      'Codes',
    ),
  }),
]
