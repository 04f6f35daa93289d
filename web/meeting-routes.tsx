import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './inside.tsx'
import { withLaterWords } from './ui/language.ts'

const edit = () => withLaterWords(import('./features/meetings/edit-meeting.tsx'))

/** The pages of coordination meetings. */
export const meetingRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/rapat',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/meetings/meetings.tsx')),
      'Meetings',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/rapat/baru',
    component: lazyRouteComponent(edit, 'NewMeeting'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/rapat/$id',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/meetings/meeting-page.tsx')),
      'MeetingPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/rapat/$id/ubah',
    component: lazyRouteComponent(edit, 'EditMeeting'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/rapat/$id/angka',
    component: lazyRouteComponent(
      () => withLaterWords(import('./features/meetings/figures.tsx')),
      'MeetingFigures',
    ),
  }),
]
