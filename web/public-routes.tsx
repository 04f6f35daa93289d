import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside, root } from './inside.tsx'
import { withLaterWords } from './ui/language.ts'

/** What a regency publishes, for anybody. */
export const publicPage = createRoute({
  getParentRoute: () => root,
  path: '/publik/$regency',
  component: lazyRouteComponent(() => import('./features/public/entry.ts'), 'PublicPage'),
})

export const publishing = createRoute({
  getParentRoute: () => inside,
  path: '/publikasi',
  component: lazyRouteComponent(
    () => withLaterWords(import('./features/public/publishing.tsx')),
    'Publishing',
  ),
})
