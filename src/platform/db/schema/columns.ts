import type { ColumnType } from 'kysely'

/** jsonb columns: written as JSON text, read as values. */
export type Json<T = unknown> = ColumnType<T, string, string>
/** Columns with a default in the database. */
export type Default<T> = ColumnType<T, T | undefined, T>
