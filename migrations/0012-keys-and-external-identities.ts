import { type Kysely, sql } from 'kysely'

// Programs enter by keys of their own; people may enter by the account their office gave them elsewhere.
const statements: string[] = [
  `create table api_key (
     regency_code text collate "C" not null, id uuid not null, grant_id uuid not null, name text not null,
     prefix text collate "C" not null, secret_hash text collate "C" not null,
     rights text[] not null check (cardinality(rights) > 0), expires_at timestamptz not null,
     made_by text not null, made_by_user uuid references app_user, made_at timestamptz not null, last_used_on date,
     revoked_by text, revoked_at timestamptz, revoked_reason text,
     primary key (regency_code, id), unique (regency_code, name),
     foreign key (regency_code, grant_id) references access_grant)`,
  `comment on table api_key is 'Keys by which programs enter: for one grant and some of its rights, until a day. Of the key itself only the beginning and a hash; rows are never deleted, only revoked'`,
  `comment on column api_key.made_by_user is 'The administrator who saw the key when it was made: it ends when they are administrator no longer. Empty for one made in the terminal'`,
  'create index api_key_by_prefix on api_key (prefix)',
  `create table external_identity (
     issuer text collate "C" not null, subject text collate "C" not null, user_id uuid not null references app_user,
     bound_by text not null, bound_at timestamptz not null,
     primary key (issuer, subject), unique (user_id, issuer))`,
  `comment on table external_identity is 'Who a provider of single sign-on calls by this subject is this account; bound by an administrator or by the person signed in, never by a like name'`,
  `alter table session add column signed_in_by text not null default 'password' check (signed_in_by in ('password', 'provider'))`,
  `comment on column session.signed_in_by is 'How this session was opened: password here, or provider of single sign-on'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
