import { type Kysely, sql } from 'kysely'

// The money: sources, what was budgeted from them, what a group costs, and which source may pay whom. Entries are only added.
const kinds = `'apbd-kabupaten', 'apbd-provinsi', 'add', 'dana-desa', 'dbhcht', 'baznas', 'csr', 'self'`
const statements: string[] = [
  `create table funding_source (
     regency_code text collate "C" not null, id uuid not null, kind text not null check (kind in (${kinds})),
     name text not null, office text not null default '', activity_code text not null default '',
     account_code text not null default '', village_code text collate "C" not null default '',
     opened_by text not null, opened_at timestamptz not null, closed_by text, closed_at timestamptz, closed_reason text,
     primary key (regency_code, id), check (village_code = '' or kind in ('add', 'dana-desa')))`,
  `comment on table funding_source is 'Where contributions are paid from: kind, the office that spends it, its sub-kegiatan and account codes, for village money the village'`,
  `create unique index funding_source_name on funding_source (regency_code, lower(name)) where closed_at is null`,
  `create table budget_entry (
     regency_code text collate "C" not null, id uuid not null, source_id uuid not null,
     fiscal_year integer not null check (fiscal_year between 2000 and 2100),
     kind text not null check (kind in ('ceiling', 'shift', 'commitment', 'realisation')),
     amount bigint not null check (amount <> 0), on_date date not null, for_month date,
     document text not null, reason text not null default '', posted_for text not null default '',
     reverses uuid, entered_by text not null, entered_at timestamptz not null,
     primary key (regency_code, id), foreign key (regency_code, source_id) references funding_source (regency_code, id))`,
  `comment on table budget_entry is 'Rupiah of a source in a fiscal year, only ever added: the ceiling, shifts of it (APBD-P), what decrees commit, what was paid. A mistake is reversed by an entry of the opposite sign; posted_for names what posted it, so that it is posted once'`,
  `create unique index budget_entry_reversed_once on budget_entry (regency_code, reverses) where reverses is not null`,
  `create unique index budget_entry_posted_once on budget_entry (regency_code, posted_for) where posted_for <> ''`,
  'create index budget_entry_by_source on budget_entry (regency_code, fiscal_year, source_id, kind)',
  `create table group_tariff (
     regency_code text collate "C" not null, id uuid not null, group_code text not null,
     scheme text not null check (scheme in ('own-account', 'employee', 'fixed')), base bigint check (base > 0),
     jkk_group text check (jkk_group in ('I', 'II', 'III', 'IV', 'V')), with_jht boolean not null default false,
     amount bigint check (amount > 0), from_month date not null check (extract(day from from_month) = 1), document text not null,
     reason text not null default '', entered_by text not null, entered_at timestamptz not null,
     withdrawn_by text, withdrawn_at timestamptz, primary key (regency_code, id),
     check ((scheme = 'fixed') = (amount is not null)), check ((scheme = 'employee') = (jkk_group is not null)),
     check (scheme = 'fixed' or base is not null))`,
  `comment on table group_tariff is 'How the contribution of a group is reckoned from a month on, by decision of the regency: by the law from a base, or a fixed sum'`,
  `create unique index group_tariff_standing on group_tariff (regency_code, group_code, from_month) where withdrawn_at is null`,
  `create table funding_rule (
     regency_code text collate "C" not null, id uuid not null, source_kind text not null check (source_kind in (${kinds})),
     group_code text not null, allowed boolean not null, document text not null, article text not null default '',
     valid_from date not null, valid_until date, entered_by text not null, entered_at timestamptz not null,
     withdrawn_by text, withdrawn_at timestamptz, primary key (regency_code, id),
     check (valid_until is null or valid_until >= valid_from))`,
  `comment on table funding_rule is 'Rules of the regency itself (Perda, Perbup) on which source may pay which group, beside what the law says; valid_until is the last day'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
