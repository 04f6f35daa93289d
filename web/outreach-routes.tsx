import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { campaignSearch } from './features/outreach/campaigns/campaign-search.ts'
import { pathsSearch } from './features/outreach/paths-search.ts'
import { phoneSearch } from './features/outreach/phone/phone-search.ts'
import { comparisonSearch } from './features/reports/comparison-search.ts'
import { inside, root } from './inside.tsx'
import { withLaterWords } from './ui/language.ts'

/** What a village does at the doors, on a phone and without a line: behind no shell that asks the server first. */
export const phonePage = createRoute({
  getParentRoute: () => root,
  path: '/desa',
  validateSearch: phoneSearch,
  component: lazyRouteComponent(() => import('./features/outreach/phone/entry.ts'), 'PhonePage'),
})

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
