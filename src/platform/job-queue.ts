/** Where pg-boss keeps its tables. */
export const queueSchema = 'pgboss'

export const queueOptions = {
  policy: 'short',
  // A job is given up by its process's death (see job-hold.ts), not by the clock.
  expireInSeconds: 20 * 3600,
  retryLimit: 25,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  deleteAfterSeconds: 7 * 86_400,
} as const
