import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { billsSearch } from './features/financing/bills/bills-search.ts'
import { entriesSearch } from './features/financing/budget/entries-search.ts'
import { jknSearch } from './features/financing/jkn/jkn-search.ts'
import { radarSearch } from './features/financing/lapse/radar-search.ts'
import { besideSearch } from './features/financing/plans/beside-search.ts'
import { bySearch } from './features/financing/projection/by-search.ts'
import { waitingSearch } from './features/financing/waiting/waiting-search.ts'
import { wasteSearch } from './features/financing/waste/waste-search.ts'
import { yearSearch } from './features/financing/year-search.ts'
import { inside } from './inside.tsx'
import { withLaterWords } from './ui/language.ts'

/** The pages about the money. */
export const moneyRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran',
    validateSearch: yearSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/budget/budget.tsx')),
      'Budget',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/catatan',
    validateSearch: entriesSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/budget/all-entries.tsx')),
      'AllEntries',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/sumber/$id',
    validateSearch: yearSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/budget/source-page.tsx')),
      'SourcePage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/rencana',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/plans/plans.tsx')),
      'Plans',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/proyeksi',
    validateSearch: bySearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/projection/projection.tsx')),
      'Projection',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/rencana/$id',
    validateSearch: besideSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/plans/plan-page.tsx')),
      'PlanPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/sk',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/decrees/decrees.tsx')),
      'Decrees',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/sk/$id',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/decrees/decree-page.tsx')),
      'DecreePage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/temuan',
    validateSearch: wasteSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/waste/waste.tsx')),
      'Waste',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/tunggu',
    validateSearch: waitingSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/waiting/waiting.tsx')),
      'WaitingList',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/radar',
    validateSearch: radarSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/lapse/radar.tsx')),
      'Radar',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/jkn',
    validateSearch: jknSearch,
    component: lazyRouteComponent(() => withLaterWords(import('./features/financing/jkn/jkn.tsx')), 'Jkn'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/tagihan',
    validateSearch: billsSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/bills/bills.tsx')),
      'Bills',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/tagihan/$id',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/bills/bill-page.tsx')),
      'BillPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/rekonsiliasi',
    validateSearch: yearSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/bills/reconcile.tsx')),
      'Reconcile',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/tarif',
    validateSearch: yearSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/tariffs/tariffs.tsx')),
      'Tariffs',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/dasar',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/lawful/lawful.tsx')),
      'Lawful',
    ),
  }),
] as const
