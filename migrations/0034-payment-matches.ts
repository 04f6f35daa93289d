import { type Kysely, sql } from 'kysely'

// Which claim a payment of BPJS is of (docs/adr/0038).
const statements: string[] = [
  `create table payment_match (
     regency_code text collate "C" not null, id uuid not null, payment_id uuid not null, claim_id uuid, school_year_id uuid,
     act_id uuid, counted bigint not null default 0 check (counted >= 0), difference bigint not null default 0,
     how text not null check (how in ('whole', 'part', 'told', 'by-hand', 'aside')),
     matched_by text not null, matched_at timestamptz not null, reason text not null default '',
     primary key (regency_code, id), unique nulls not distinct (regency_code, payment_id, school_year_id),
     foreign key (regency_code, payment_id) references benefit_payment (regency_code, id),
     foreign key (regency_code, claim_id) references claim (regency_code, id),
     check ((how = 'aside') = (claim_id is null)))`,
  `comment on table payment_match is 'Which claim, or which school year of one, a payment BPJS told is of: whole (all that was open), part (of it), told (an officer had taken it down before, by the step act_id), by-hand (a person said so), aside (a person said it is of no claim here). counted went into the claim by the step act_id; difference is the payment less what was open. Gone when the payment is taken back; the steps stay'`,
  'create unique index payment_match_one_act on payment_match (regency_code, act_id) where act_id is not null',
  'create unique index payment_match_one_year on payment_match (regency_code, school_year_id) where school_year_id is not null',
  'create index payment_match_by_claim on payment_match (regency_code, claim_id) where claim_id is not null',
  `create table payment_open (
     regency_code text collate "C" not null, payment_id uuid not null, why text not null, claims uuid[] not null default '{}',
     primary key (regency_code, payment_id), foreign key (regency_code, payment_id) references benefit_payment (regency_code, id))`,
  `comment on table payment_open is 'A payment BPJS told that may be of a claim here and is matched with none, as the last run found it: why, and which claims it may be of. Payments of people without any claim of that programme stand in neither table'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
