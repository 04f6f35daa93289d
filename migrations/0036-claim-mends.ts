import { type Kysely, sql } from 'kysely'

// Why a claim does not move or comes back may be of somebody's body or family: it is sealed. And what screens of claims look for is found by an index.
const statements: string[] = [
  'alter table claim add column stuck_sealed bytea',
  `comment on column claim.stuck_sealed is 'Why it does not move, in words; sealed. stuck_reason holds what was written before and is emptied by the program'`,
  'alter table claim_act add column reason_sealed bytea',
  `comment on column claim_act.reason_sealed is 'Why the step was taken, in words; sealed. reason holds what was written before and is emptied by the program'`,
  `create index claim_act_unsealed on claim_act (regency_code) where reason <> ''`,
  'create index benefit_payment_by_worker on benefit_payment (regency_code, worker_id) where worker_id is not null',
  `create index benefit_payment_by_name on benefit_payment (regency_code, search) where found_by = 'none'`,
  'create index coverage_person_by_participant on coverage_person (regency_code, participant_id) where participant_id is not null',
  'create index coverage_person_by_worker on coverage_person (regency_code, worker_id) where worker_id is not null',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
