import type { Deps } from '../platform/http/deps.ts'

/** Who does something about personal data, where and when. */
export interface Acting {
  regencyCode: string
  actor: string
  at: Date
}
/** In a command there are no jobs: it refreshes by itself. */
export type Ground = Pick<Deps, 'db' | 'key'> & Partial<Pick<Deps, 'jobs'>>
export type PrivacyDeps = Pick<Deps, 'db' | 'wholeDb' | 'key' | 'jobs' | 'clock' | 'config'>
