import type { SessionView } from '../../../src/access/api.ts'

/** Whether somebody has several regencies to choose from, or sees them side by side. */
export const hasSeveral = ({ acting, grants }: SessionView): boolean =>
  acting?.role === 'province' || new Set(grants.map(({ regencyCode }) => regencyCode)).size > 1
