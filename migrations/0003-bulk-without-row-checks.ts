import { type Kysely, sql } from 'kysely'

// All rows of an import have one and the same parent, which its transaction has just read: asking for it once a row
// was half of the time an import takes. The regency of a village is part of its code, as its district is.
const statements: string[] = [
  'alter table source_record drop constraint source_record_regency_code_list_id_fkey',
  'alter table import_row drop constraint import_row_regency_code_import_id_fkey',
  'alter table village drop constraint village_regency_code_fkey',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
