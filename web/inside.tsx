import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { sessionQuery } from './features/access/session.ts'
import { NotFoundPage } from './ui/problem-page.tsx'
import { queryClient } from './ui/query-client.ts'

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage })

/** Everything behind the sign-in. */
export const inside = createRoute({
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
