import type { LogEvent } from 'kysely'

/** A statement that is over: what it did to which table, and how long it took; not its text, not its values. */
export interface Statement {
  verb: string
  table: string
  ms: number
  failed: boolean
}

let watcher: ((statement: Statement) => void) | undefined

/** Tells of every statement of the connections opened from now on. */
export function watchStatements(tell: (statement: Statement) => void): void {
  watcher = tell
}

/** What Kysely is to tell; undefined when nobody watches, and then nothing is measured. */
export function statementLog(): ((event: LogEvent) => void) | undefined {
  const tell = watcher
  return (
    tell &&
    (({ level, query, queryDurationMillis: ms }) =>
      tell({ ...summaryOf(query.sql), ms, failed: level === 'error' }))
  )
}

/** `select coverage_person`, by our own names alone. */
export function summaryOf(text: string): { verb: string; table: string } {
  const verb = /\b(select|insert|update|delete|copy|begin|commit|rollback|with)\b/i.exec(text)?.[1] ?? 'other'
  const table = /\b(?:from|into|update|copy)\s+(?:only\s+)?"?([a-z][a-z_.]{2,50})\b/i.exec(text)?.[1] ?? ''
  return { verb: verb.toLowerCase(), table }
}
