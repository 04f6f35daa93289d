import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { claimMoneyRoutes } from './claim-money-routes.tsx'
import { claimRoutes } from './claim-routes.tsx'
import { sessionQuery } from './features/access/session.ts'
import { sentBack } from './features/access/single-sign-on/search.ts'
import { auditSearch } from './features/audit/search.ts'
import { nikSearch } from './features/coverage/nik/search.ts'
import { peopleSearch } from './features/coverage/people/search.ts'
import { exportSearch } from './features/exports/search.ts'
import { newRequestSearch, requestsSearch } from './features/privacy/search.ts'
import { importStart } from './features/registry/import/start-search.ts'
import { reviewSearch } from './features/registry/review/search.ts'
import { inside, root } from './inside.tsx'
import { meetingRoutes } from './meeting-routes.tsx'
import { moneyRoutes } from './money-routes.tsx'
import { outreachRoutes, phonePage } from './outreach-routes.tsx'
import { publicPage, publishing } from './public-routes.tsx'
import { asText } from './ui/asked.ts'
import { withLaterWords } from './ui/language.ts'
import { Loading } from './ui/loading.tsx'
import { CrashPage } from './ui/problem-page.tsx'
import { queryClient, signedOut } from './ui/query-client.ts'

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

const family = createRoute({
  getParentRoute: () => root,
  path: '/keluarga',
  component: lazyRouteComponent(
    () => withLaterWords(import('./features/claims/family/family.tsx')),
    'Family',
  ),
})

const letter = createRoute({
  getParentRoute: () => root,
  path: '/surat',
  component: lazyRouteComponent(
    () => withLaterWords(import('./features/claims/letters/check-letter.tsx')),
    'CheckLetter',
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
  ...moneyRoutes,
  ...claimMoneyRoutes,
  ...outreachRoutes,
  ...meetingRoutes,
  publishing,
  ...claimRoutes,
] as const

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    invitation,
    privacy,
    family,
    letter,
    publicPage,
    phonePage,
    inside.addChildren(children),
  ]),
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
