import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import type { NikFault, NikFaultKind, NikFaultsView } from '../api.ts'
import { countFaults, faultsOf } from './fault-sql.ts'

export const nikFaultPageSize = 50

type Held = NikFault['holders'][number] & { sealed: string | null; recordId: string; nikIndex: string | null }
/** A fault with the sealed numbers, which only the file opens. */
export interface SealedFault extends Omit<NikFault, 'holders' | 'askedAt'> {
  askedAt: Date | null
  sealed: string | null
  nikIndex: string | null
  holders: Held[]
}

/** A page of the faults of a kind, numbers masked, and how many there are of each. */
export async function listNikFaults(
  db: Kysely<Schema>,
  regencyCode: string,
  kind: NikFaultKind,
  page: number,
): Promise<NikFaultsView> {
  const [counted, rows] = await Promise.all([
    countFaults(regencyCode).execute(db),
    readFaults(db, regencyCode, kind, sql`limit ${nikFaultPageSize} offset ${page * nikFaultPageSize}`),
  ])
  const counts = counted.rows[0]!
  return { counts, total: counts[kind], rows: rows.map(withoutNumbers) }
}

/** All faults of a kind in a lasting order. */
export async function readFaults(
  db: Kysely<Schema>,
  regencyCode: string,
  kind: NikFaultKind,
  limit = sql``,
): Promise<SealedFault[]> {
  const { rows } = await (faultsOf(regencyCode, kind, limit) as RawBuilder<SealedFault>).execute(db)
  return rows
}

const withoutNumbers = ({ key, nikMask, holders, askedAt }: SealedFault): NikFault => ({
  key,
  nikMask,
  askedAt: askedAt?.toISOString() ?? null,
  holders: holders.map(({ sealed: _, recordId: _record, nikIndex: _index, ...shown }) => shown),
})
