import { sql } from 'kysely'
import { findingKindNames, layOutFindings } from '../claims/questions.ts'
import type { Secrets } from '../platform/crypto.ts'
import { type Db, tx } from '../platform/db/index.ts'
import type { TwinManifest } from './manifest.ts'
import { rates } from './rates.ts'
import { strewCases } from './strew-cases.ts'

export interface FindingsScore {
  precision: number
  recall: number
  /** Findings on cases that have nothing odd about them. */
  false: number
  kinds: { kind: string; injected: number; found: number; right: number }[]
}

/**
 * Strews cases with one thing odd in each among ordinary ones, lets the check look, and holds what it found against the truth.
 * All in one transaction that is taken back: nothing stays.
 */
export async function scoreFindings(db: Db, key: Secrets, manifest: TwinManifest): Promise<FindingsScore> {
  const undo = new Error('taken back')
  const injected = new Map<string, string>()
  const found = new Set<string>()
  await tx(db, async (trx) => {
    const cases = await strewCases(trx, key, manifest, findingKindNames)
    for (const { id, kind } of cases) if (kind) injected.set(`${id} ${kind}`, kind)
    await layOutFindings(trx, key, manifest.regencyCode)
    const { rows } = await sql<{ key: string }>`select f.event_id || ' ' || f.kind as key from finding_now f
      where f.event_id = any(${cases.map(({ id }) => id)}::uuid[])`.execute(trx)
    for (const row of rows) found.add(row.key)
    throw undo
  }).catch((error) => {
    if (error !== undo) throw error
  })
  const kindOf = (row: string) => row.slice(row.indexOf(' ') + 1)
  const right = [...found].filter((row) => injected.has(row))
  const count = (rows: Iterable<string>, kind: string) =>
    [...rows].filter((row) => kindOf(row) === kind).length
  const { precision, recall } = rates(right.length, found.size, injected.size)
  return {
    precision,
    recall,
    false: found.size - right.length,
    kinds: findingKindNames.map((kind) => ({
      kind,
      injected: count(injected.keys(), kind),
      found: count(found, kind),
      right: count(right, kind),
    })),
  }
}
