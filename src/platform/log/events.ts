import type { Fault } from './fault.ts'

/** All that a line of the log may hold beside its words. No field is about a person, and none takes free text of a request. */
export interface Fields {
  /** Of a request, as GET. */
  method: string
  /** Its pattern, never the address asked for. */
  route: string
  status: number
  ms: number
  /** Of a job. */
  job: string
  jobId: string
  error: Fault
  /** Another program that holds the database. */
  pid: number | string
  command: string
  /** A version, as the last migration's or PostgreSQL's. */
  version: string
  folder: string
  target: string
  /** Of the machine, as postgres. */
  account: string
}

/** Every line the server can write, by name, with the fields it takes. */
export const events = {
  request: '{method} {route} {status} {ms} ms',
  'request-failed': '{method} {route}: {error}',
  'job-failed': 'Job {job} {jobId} failed and will be tried again: {error}',
  'queue-failed': 'Job queue: {error}',
  'single-sign-on-failed': 'Single sign-on: {error}',
  migrated: 'Database brought up to {version}.',
  'database-made': 'Making a database (PostgreSQL {version}) …',
  'database-restarted': 'The database server died; starting it again.',
  'database-taken-over':
    'A database server left behind by a killed program was ended; its finished work is safe.',
  'database-placed':
    'The system user {account}, which has to run PostgreSQL, cannot reach {folder}; the database goes to {target}.',
  'database-copied': 'The system user {account} cannot reach {folder}; copying PostgreSQL to {target}.',
  'waiting-for': 'Waiting for process {pid} ({command}), which uses the database …',
  'waiting-for-another': 'Waiting for another command that uses the same database …',
  'export-not-thrown-away': 'A full export that is over is still there: {error}',
  'retention-not-run': 'What is over could not be looked for: {error}',
  'waste-not-checked': 'People who are paid for could not be checked: {error}',
  'claim-findings-not-checked': 'Cases could not be held against each other: {error}',
  'unclaimed-not-looked-for': 'Families who have not claimed could not be looked for: {error}',
  'paths-not-made': 'The next steps of people who are not protected could not be found: {error}',
  'audit-end-changed': 'The end of an audit chain was changed: semesta audit verify',
  'audit-not-sealed': 'The audit could not be sealed: {error}',
  'audit-not-checked': 'The audit could not be checked: {error}',
} as const
