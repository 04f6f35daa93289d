import { type Kysely, sql } from 'kysely'

// The audit says more of each act, and its rows hang together (docs/adr/0016).
const statements: string[] = [
  'alter table audit add column acting_as text, add column from_where text',
  `comment on column audit.acting_as is 'Role the account acted in; empty for the program itself and for rows older than this column'`,
  `comment on column audit.from_where is 'Network of the asker (an address cut to /24 or /48), cli for the terminal, server for the program itself'`,
  `create table audit_unsealed (
     regency_code text collate "C" not null, audit_id uuid not null, primary key (regency_code, audit_id))`,
  `comment on table audit_unsealed is 'Audit rows that the sealer has yet to link: written with the row, taken away with its link'`,
  `create table audit_link (
     regency_code text collate "C" not null, seq bigint not null check (seq > 0), audit_id uuid not null,
     link text collate "C" not null, primary key (regency_code, seq))`,
  `comment on table audit_link is 'The chain of a regency: each link is a keyed hash of the link before, the number and the audit row. Never changed'`,
  `create table audit_head (
     regency_code text collate "C" primary key, seq bigint not null, link text collate "C" not null, mark text collate "C" not null)`,
  `comment on table audit_head is 'The end of each chain; mark is a keyed hash of number and link, so that an end cut off is missed'`,
  'insert into audit_unsealed (regency_code, audit_id) select regency_code, id from audit',
  'drop index audit_by_subject',
  'create index audit_by_time on audit (regency_code, at, id)',
  'create index audit_by_actor on audit (regency_code, actor, at, id)',
  'create index audit_by_action on audit (regency_code, action, at, id)',
  'create index audit_by_subject on audit (regency_code, subject_id, at, id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
