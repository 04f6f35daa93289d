import { type Kysely, sql } from 'kysely'

// A decree signed on paper may be entered without the rows of its annex nobody is found for; which, by whom and why is kept.
const statements: string[] = [
  `create table decree_left_out (
     regency_code text collate "C" not null, decree_id uuid not null, row_number integer not null,
     name text not null, nik_mask text, code text not null,
     primary key (regency_code, decree_id, row_number),
     foreign key (regency_code, decree_id) references decree (regency_code, id))`,
  `comment on table decree_left_out is 'Rows of the annex of a paper decree that were left out when it was entered, as the paper writes them, and what is wrong with each; who left them out and why is its act left-out'`,
  'alter table decree_act drop constraint decree_act_kind_check',
  `alter table decree_act add constraint decree_act_kind_check
     check (kind in ('made', 'submitted', 'returned', 'checked', 'signed', 'withdrawn', 'left-out'))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
