import { sql } from 'kysely'

/** A row as text, column by column: what is hashed hangs on no setting of a server and no rounding of a driver. */
export interface RowText {
  id: string
  at: string
  actor: string
  acting_as: string | null
  from_where: string | null
  action: string
  subject_kind: string
  subject_id: string
  reason: string | null
  detail: string
}

/** The columns of `audit a` as RowText. Microseconds since 1970; jsonb in the one form the database keeps it in. */
export const rowText = sql`a.id::text as id, extract(epoch from a.at)::text as at, a.actor, a.acting_as, a.from_where,
  a.action, a.subject_kind, a.subject_id, a.reason, a.detail::text as detail`

/** Every column of a row, framed so that no two rows read alike. */
export const contentOf = (regencyCode: string, row: RowText): string =>
  JSON.stringify([
    regencyCode,
    row.id,
    row.at,
    row.actor,
    row.acting_as,
    row.from_where,
    row.action,
    row.subject_kind,
    row.subject_id,
    row.reason,
    row.detail,
  ])
