import type { Db } from '../../platform/db/index.ts'
import type { Refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import type { VisitsView } from '../visits/api.ts'
import { recordVisits } from '../visits/record-visits.ts'
import { readSheet } from './read-sheet.ts'

/** Takes an edited workbook back: every row with a fault is named, and nothing is written until there is none. */
export async function enterSheet(
  db: Db,
  acting: Acting,
  bytes: Buffer,
  { dryRun }: { dryRun: boolean },
): Promise<({ ok: true } & VisitsView) | Refusal> {
  const read = await readSheet(bytes)
  if (!read.ok) return read
  const unread = read.faults.length > 0
  const view = await recordVisits(db, acting, read.told, { via: 'file', dryRun: dryRun || unread })
  const faults = [...read.faults, ...view.faults].sort((a, b) => a.row - b.row)
  return { ok: true, ...view, faults }
}
