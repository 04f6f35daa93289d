import { type Kysely, sql } from 'kysely'

// How sure the links are reaches the figures, and a random share of them is looked at by people.
const statements: string[] = [
  'alter table worker_match add column chance real, add column chance_error real',
  `comment on column worker_match.chance is 'Probability that the worker is the participant, by the calibration in use; 1 when a person decided. Null until linked anew'`,
  `comment on column worker_match.chance_error is 'Standard error of that probability, from the number of decisions it was read from; 0 when it is the model''s own'`,
  `create table match_refused (
     regency_code text collate "C" not null, worker_id uuid not null, participant_id uuid not null,
     weight real not null, probability real not null, chance real not null, chance_error real not null,
     reasons jsonb not null default '[]', primary key (regency_code, worker_id))`,
  `comment on table match_refused is 'The best participant of a worker who is called not registered, and why it was refused: who was missed is estimated from these'`,
  `create table link_calibration (
     regency_code text collate "C" primary key, decisions integer not null, maps jsonb not null, fitted_at timestamptz not null)`,
  `comment on table link_calibration is 'What the decisions of people say the probabilities of the model are worth; maps is empty while there are too few'`,
  `alter table review add column sample text check (sample in ('accepted', 'refused'))`,
  `comment on column review.sample is 'Drawn at random to test the linkage: of the pairs it accepted, or of those it refused. Null: the linkage itself asks'`,
  `alter table coverage_cell
     add column expected_uncovered double precision, add column uncovered_variance double precision,
     add column uncovered_error double precision, add column expected_on_lists double precision,
     add column on_lists_variance double precision, add column on_lists_error double precision`,
  `comment on column coverage_cell.expected_uncovered is 'Sum of the probabilities of being unprotected, of the people in the cell; null where the figures are older than this column'`,
  `comment on column coverage_cell.uncovered_variance is 'Variance of that sum when each person stands alone; variances of cells add up'`,
  `comment on column coverage_cell.uncovered_error is 'Error of that sum that people share because one calibration speaks for all; errors of cells add up, which errs to the wide side'`,
  `comment on column coverage_cell.expected_on_lists is 'Sum of the probabilities that an active participant is on a worker list'`,
  'alter table coverage_snapshot add column list_rows integer, add column rejected_rows integer',
  `comment on column coverage_snapshot.list_rows is 'Rows of the participant lists in use, rejected_rows of them unreadable: where the bridge of figures begins. Null where it is older'`,
  // Links and figures are made anew once, so that what is new here is known.
  'update tenant set lists_version = lists_version + 1 where linked_version > 0',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
