import { type Kysely, sql } from 'kysely'

// The next best path of everybody who is not protected, and how many take each.
const statements: string[] = [
  `create table next_path (
     regency_code text collate "C" not null, person_id uuid not null,
     path text not null check (path in ('check-match', 'gone', 'out-of-age', 'not-a-worker', 'fix-nik', 'lawful-source', 'employer', 'self')),
     reason text not null, employer text, source_kind text, sector text not null default 'other' check (sector in ('transport', 'other')),
     district_code text collate "C" not null default '', village_code text collate "C" not null default '',
     primary key (regency_code, person_id))`,
  `comment on table next_path is 'What brings each unprotected person to protection next, and why: path and reason by code, the employer who must register or the kind of money that may pay, the sector by which one''s own contribution is relieved. Made anew by each run from the people behind the figures'`,
  'create index next_path_by_path on next_path (regency_code, path, village_code, person_id)',
  `create table next_path_cell (
     regency_code text collate "C" not null, district_code text collate "C" not null, village_code text collate "C" not null,
     path text not null, reason text not null, people integer not null,
     primary key (regency_code, village_code, district_code, path, reason))`,
  `comment on table next_path_cell is 'Sums of next_path by village, path and reason: what screens read for a total'`,
  `create table next_path_run (
     regency_code text collate "C" not null, as_of date not null, lists_version bigint not null, ran_at timestamptz not null,
     people integer not null, primary key (regency_code))`,
  `comment on table next_path_run is 'When the paths of a regency were last made, of which day and lists, and for how many people'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
