import { type Kysely, sql } from 'kysely'

// Whoever holds a letter of a case can ask whether it is genuine; printed again, it is the same letter.
const statements: string[] = [
  `create table claim_letter (
     regency_code text collate "C" not null, id uuid not null, number text not null,
     kind text not null check (kind in ('owed', 'receipt', 'cover', 'refusal')),
     event_id uuid not null, claim_id uuid, written_on date not null, office text not null,
     code_hash text collate "C" not null, content_sealed bytea not null, print text collate "C" not null,
     made_by text not null, made_at timestamptz not null,
     primary key (regency_code, id), unique (regency_code, number), unique (regency_code, code_hash),
     check ((claim_id is not null) = (kind in ('cover', 'refusal'))),
     foreign key (regency_code, event_id) references claim_event (regency_code, id),
     foreign key (regency_code, claim_id) references claim (regency_code, id))`,
  `comment on table claim_letter is 'A letter of a case as it was handed out: what it says is sealed, with its SHA-256 (print); of the code on it only the hash. Number, kind, day and office are told to whoever has the code'`,
  'create index claim_letter_by_event on claim_letter (regency_code, event_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
