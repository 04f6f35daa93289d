import { type Kysely, sql } from 'kysely'

// The scholarship of a child, school year by school year to the end.
const statements: string[] = [
  `create table claim_school_year (
     regency_code text collate "C" not null, id uuid not null, claim_id uuid not null, heir_id uuid not null,
     school_year text collate "C" not null check (school_year ~ '^[0-9]{4}/[0-9]{4}$'),
     level text not null check (level in ('TK', 'SD', 'SMP', 'SMA', 'PT', 'once')), amount bigint not null check (amount > 0),
     state text not null check (state in ('planned', 'proven', 'claimed', 'paid', 'ended')),
     proof_id uuid, claimed_on date, payment_id uuid, paid_on date, paid bigint check (paid > 0 and paid <= amount),
     end_reason text check (end_reason in ('age', 'married', 'works', 'left-school', 'died')),
     by text not null, at timestamptz not null,
     primary key (regency_code, id), unique (regency_code, claim_id, heir_id, school_year),
     foreign key (regency_code, claim_id) references claim (regency_code, id),
     foreign key (regency_code, heir_id) references claim_heir (regency_code, id),
     check ((state = 'paid') = (paid is not null)), check ((paid is null) = (payment_id is null)), check ((paid is null) = (paid_on is null)),
     check ((state = 'ended') = (end_reason is not null)), check (state <> 'proven' or proof_id is not null))`,
  `comment on table claim_school_year is 'One school year of one child under a scholarship: what the law plans for it, and how far it has come. Whether the proof is due, or the year was missed, follows from the day and is not kept. Paid or ended it never changes again'`,
  'create unique index claim_school_year_paid_once on claim_school_year (regency_code, payment_id) where payment_id is not null',
  'create unique index claim_school_year_one_proof on claim_school_year (regency_code, proof_id) where proof_id is not null',
  `create index claim_school_year_open on claim_school_year (regency_code, school_year) where state in ('planned', 'proven', 'claimed')`,
  'create index claim_school_year_by_heir on claim_school_year (regency_code, heir_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
