import { type RawBuilder, sql } from 'kysely'

/** Who pays a member's health insurance, in the words of BPJS Kesehatan. */
export const segments = ['pbi', 'regency', 'employee', 'own', 'non-worker', 'unknown'] as const
export type Segment = (typeof segments)[number]

/** What the health insurance says of a worker; of `no-nik` nothing can be said, as nothing is guessed by name. */
export const states = ['pbi', 'regency', 'employee', 'other', 'inactive', 'not-found', 'no-nik'] as const
export type State = (typeof states)[number]

/** Why the regency probably pays a contribution in vain; the first that holds is told. */
export const wastes = ['dead', 'moved', 'elsewhere', 'twice'] as const
export type Waste = (typeof wastes)[number]

/** SQL: the state of a person `p` of the figures beside the row `m` that speaks for their NIK. */
export const stateOf: RawBuilder<State> = sql<State>`case when p.nik_index is null then 'no-nik'
  when m.record_id is null then 'not-found' when not m.active then 'inactive'
  when m.segment in ('pbi', 'regency', 'employee') then m.segment else 'other' end`
