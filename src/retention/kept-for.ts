import type { Db } from '../platform/db/index.ts'
import { daysOf } from './choices.ts'
import { type KindId, kinds } from './kinds.ts'

/** Of no citizen: those who work with the program. */
const ofOfficers: readonly KindId[] = ['sessions', 'full-exports', 'export-requests']

/** How long a regency keeps what it holds of citizens; null where it is not deleted. */
export async function keptFor(db: Db, regencyCode: string): Promise<{ kind: KindId; days: number | null }[]> {
  const told: { kind: KindId; days: number | null }[] = []
  for (const { id } of kinds)
    if (!ofOfficers.includes(id)) told.push({ kind: id, days: await daysOf(db, regencyCode, id) })
  return told
}
