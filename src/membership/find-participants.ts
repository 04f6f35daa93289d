import type { Kysely } from 'kysely'
import {
  type Decision,
  type LinkModel,
  type LinkStats,
  linkAround,
  linkAside,
  type PersonRecord,
} from '../linkage/index.ts'
import type { Schema } from '../platform/db/index.ts'
import type { MatchAround } from './match-around.ts'

export type ListsToLink = readonly [workers: readonly PersonRecord[], participants: readonly PersonRecord[]]

export interface FoundParticipants {
  decisions: Decision[]
  /** Pairs on one NIK that are two people. */
  nikConflicts: number
  stats: LinkStats
  /** What was learned on the way and is to be kept. */
  learned: LinkModel | null
  /** The workers looked at; null: everybody. */
  looked: ReadonlySet<string> | null
}

/** Who decides which participant each worker is. Writes nothing that outlives the transaction. */
export type FindParticipants = (
  trx: Kysely<Schema>,
  lists: ListsToLink,
  told: { asOf: string; apart: readonly (readonly [string, string])[] },
) => Promise<FoundParticipants>

/** The engine over everybody, learning anew; what does not wait for its answer can be done `meanwhile`. */
export const findAmongAll =
  (meanwhile: () => Promise<void> = async () => undefined): FindParticipants =>
  async (_, lists, told) => {
    const linking = linkAside(...lists, told)
    // Whoever waits for it is told of its failure; until then it must not end the program.
    linking.catch(() => undefined)
    await meanwhile()
    const { decisions, nikConflicts, stats, model } = await linking
    return { decisions, nikConflicts: nikConflicts.length, stats, learned: model, looked: null }
  }

/** The engine over the workers whom what changed can concern, by what was learned before. */
export const findAround =
  (around: MatchAround): FindParticipants =>
  async (_, lists, told) => {
    const { model } = around
    const { decisions, nikConflicts, stats } = linkAround(...lists, among(lists, around), { ...told, model })
    const looked = new Set([...decisions.map((one) => one.worker), ...around.workers])
    return { decisions, nikConflicts: nikConflicts.length, stats, learned: null, looked }
  }

/** With `all`, everybody counts as changed. */
function among([workers, participants]: ListsToLink, around: MatchAround): MatchAround {
  if (!around.all) return around
  const keys = (records: readonly PersonRecord[]) => new Set(records.map((one) => one.key))
  return { ...around, workers: keys(workers), participants: keys(participants) }
}
