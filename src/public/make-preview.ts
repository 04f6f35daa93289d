import { createHash } from 'node:crypto'
import { latestPublicCells } from '../coverage/questions.ts'
import type { Db, Tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { Licence, PublicationFile } from './api.ts'
import { fileOf } from './file-of.ts'
import { earlierOf, isMadeUp, namesOf, standingIn } from './reads.ts'
import { protectAside } from './suppression/aside.ts'
import { isShown } from './suppression/table.ts'
import { type Atom, tableOf } from './suppression/table-of.ts'

export interface Preview {
  file: PublicationFile
  atoms: Atom[]
  hidden: string[]
  cells: number
  fingerprint: string
}

/** What would be published now: the latest figures, with what must not be told beside all that was published before. */
export async function makePreview(
  db: Db | Tx,
  { regencyCode, at, licence }: { regencyCode: string; at: Date; licence: Licence },
): Promise<{ ok: true; preview: Preview } | Refusal> {
  const latest = await latestPublicCells(db, regencyCode)
  if (!latest || latest.cells.length === 0) return refusal('publication-nothing')
  const { asOf, cells: atoms } = latest
  const standing = await standingIn(db, regencyCode, asOf.slice(0, 7))
  if (standing) return refusal('publication-month-taken', { month: asOf.slice(0, 7) })
  const table = tableOf(atoms)
  const found = await protectAside(table, await earlierOf(db, regencyCode))
  if (!found.ok) return refusal('publication-reveals', { month: asOf.slice(0, 7) })
  const names = await namesOf(db, regencyCode)
  const madeUp = await isMadeUp(db, regencyCode)
  const file = fileOf(atoms, found.hidden, { regencyCode, asOf, at, licence, names, madeUp })
  const { total, places, kinds } = file
  const fingerprint = createHash('sha256')
    .update(JSON.stringify({ asOf, total, places, kinds }))
    .digest('hex')
  return {
    ok: true,
    preview: {
      file,
      atoms,
      hidden: [...found.hidden].sort(),
      cells: table.cells.filter(isShown).length,
      fingerprint,
    },
  }
}
