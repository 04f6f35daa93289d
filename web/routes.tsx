import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { sessionQuery } from './features/access/session.ts'
import { sentBack } from './features/access/single-sign-on/search.ts'
import { auditSearch } from './features/audit/search.ts'
import { nikSearch } from './features/coverage/nik/search.ts'
import { peopleSearch } from './features/coverage/people/search.ts'
import { exportSearch } from './features/exports/search.ts'
import { radarSearch } from './features/financing/lapse/radar-search.ts'
import { besideSearch } from './features/financing/plans/beside-search.ts'
import { bySearch } from './features/financing/projection/by-search.ts'
import { wasteSearch } from './features/financing/waste/waste-search.ts'
import { yearSearch } from './features/financing/year-search.ts'
import { newRequestSearch, requestsSearch } from './features/privacy/search.ts'
import { importStart } from './features/registry/import/start-search.ts'
import { reviewSearch } from './features/registry/review/search.ts'
import { asText } from './ui/asked.ts'
import { withLaterWords } from './ui/language.ts'
import { Loading } from './ui/loading.tsx'
import { CrashPage, NotFoundPage } from './ui/problem-page.tsx'
import { queryClient, signedOut } from './ui/query-client.ts'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/masuk',
  validateSearch: sentBack,
  component: lazyRouteComponent(() => import('./features/access/sign-in.tsx'), 'SignIn'),
})

const privacy = createRoute({
  getParentRoute: () => root,
  path: '/privasi',
  beforeLoad: async () => {
    // Whoever is signed in reads of the regency they act in.
    await queryClient.ensureQueryData(sessionQuery)
  },
  component: lazyRouteComponent(
    () => withLaterWords(import('./features/privacy/page/privacy-page.tsx')),
    'PrivacyPage',
  ),
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/undangan',
  component: lazyRouteComponent(
    () => withLaterWords(import('./features/access/invitation/invitation.tsx')),
    'Invitation',
  ),
})

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: lazyRouteComponent(() => import('./ui/shell/shell.tsx'), 'Shell'),
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (!session) throw redirect({ to: '/masuk', search: { kembali: location.href } })
    if (session.mustChangePassword && location.pathname !== '/akun-saya') throw redirect({ to: '/akun-saya' })
    // Above regencies there is no page of one.
    if (session.acting?.role === 'province' && location.pathname === '/') throw redirect({ to: '/kabupaten' })
  },
})

const children = [
  createRoute({
    getParentRoute: () => inside,
    path: '/',
    validateSearch: (search): { asOf?: string | undefined } => ({ asOf: asText(search.asOf) }),
    component: lazyRouteComponent(() => import('./features/coverage/dashboard/dashboard.tsx'), 'Dashboard'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/kabupaten',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/coverage/regencies/regencies.tsx')),
      'Regencies',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/orang',
    validateSearch: peopleSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/coverage/people/people.tsx')),
      'People',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/orang/daftarkan',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/registration/register.tsx')),
      'Register',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/orang/$id',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/coverage/person/person.tsx')),
      'Person',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/orang/$id/jejak',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/privacy/trace/trace.tsx')),
      'Trace',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/permintaan-data',
    validateSearch: requestsSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/privacy/requests/requests.tsx')),
      'DataRequests',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/permintaan-data/baru',
    validateSearch: newRequestSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/privacy/requests/new-request.tsx')),
      'NewRequest',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/permintaan-data/$id',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/privacy/requests/request.tsx')),
      'DataRequest',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/insiden',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/privacy/incidents/incidents.tsx')),
      'Incidents',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/insiden/$id',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/privacy/incidents/incident.tsx')),
      'Incident',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/daftar',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/registry/lists/lists.tsx')),
      'Lists',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/daftar/impor',
    validateSearch: importStart,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/registry/import/new-import.tsx')),
      'NewImport',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/daftar/impor/$id',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/registry/import/import-page.tsx')),
      'ImportPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/periksa',
    validateSearch: reviewSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/registry/review/review.tsx')),
      'Review',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/nik',
    validateSearch: nikSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/coverage/nik/nik-faults.tsx')),
      'NikFaults',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/angka-resmi',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/coverage/official/official.tsx')),
      'OfficialTotals',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/ekspor',
    validateSearch: exportSearch,
    component: lazyRouteComponent(() => withLaterWords(import('./features/exports/exports.tsx')), 'Exports'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/retensi',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/retention/retention.tsx')),
      'Retention',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/akun-saya',
    validateSearch: sentBack,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/access/my-account.tsx')),
      'MyAccount',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/pasang-kode',
    validateSearch: (search): { kembali?: string | undefined } => ({ kembali: asText(search.kembali) }),
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/access/second-factor/set-up.tsx')),
      'SetUp',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/akun',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/access/accounts/accounts.tsx')),
      'Accounts',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/kunci-api',
    component: lazyRouteComponent(() => withLaterWords(import('./features/access/keys/keys.tsx')), 'Keys'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/audit',
    validateSearch: auditSearch,
    component: lazyRouteComponent(() => withLaterWords(import('./features/audit/audit.tsx')), 'Audit'),
  }),
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
    path: '/anggaran/radar',
    validateSearch: radarSearch,
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/financing/lapse/radar.tsx')),
      'Radar',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/anggaran/tagihan',
    validateSearch: yearSearch,
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
  createRoute({
    getParentRoute: () => inside,
    path: '/hukum',
    validateSearch: (search): { cari?: string | undefined } => ({ cari: asText(search.cari) }),
    component: lazyRouteComponent(() => withLaterWords(import('./features/law/list/laws.tsx')), 'Laws'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/hukum/perubahan',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/law/change/change.tsx')),
      'ChangeOfLaw',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/hukum/$rule',
    component: lazyRouteComponent(() => withLaterWords(import('./features/law/rule-page.tsx')), 'RulePage'),
  }),
] as const

export const router = createRouter({
  routeTree: root.addChildren([signIn, invitation, privacy, inside.addChildren(children)]),
  defaultPendingComponent: Loading,
  defaultErrorComponent: CrashPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

signedOut.handle = () => {
  queryClient.setQueryData(sessionQuery.queryKey, null)
  const { location } = router.state
  if (location.pathname !== '/masuk')
    void router.navigate({ to: '/masuk', search: { kembali: location.href }, replace: true })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
