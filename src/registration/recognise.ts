import { setImmediate as breathe } from 'node:timers/promises'
import type { PersonRecord } from '../linkage/index.ts'
import {
  blockingKeys,
  defaultModel,
  type Joined,
  joinOne,
  type OneOptions,
  scoreOne,
} from '../linkage/score-one/index.ts'
import { type FoundParticipant, matchMany, matchOne } from '../membership/questions.ts'
import type { Tx } from '../platform/db/index.ts'
import {
  type Asked,
  findCandidates,
  findCandidatesOfMany,
  keptModels,
  type OpenNik,
  placeNumber,
} from '../registry/questions.ts'

export interface Recognised {
  /** Which worker this person is, if any. */
  joined: Joined
  /** Which participant. */
  match: FoundParticipant
}

/** Whether one person is known: only those who could be them are looked at, through `holdAlike` and indexes. */
export async function recognise(
  trx: Tx,
  asked: Asked,
  record: PersonRecord,
  asOf: string,
  openNik: OpenNik,
): Promise<Recognised> {
  const { regencyCode } = asked
  const keysOf = blockingKeys(placeNumber(regencyCode), asOf)
  const candidates = await findCandidates(trx, asked, openNik)
  const models = await modelsOf(trx, regencyCode, asOf, keysOf)
  const joined = joinOne(scoreOne(record, candidates.rows, models.worker), candidates.workers)
  const { participants } = candidates
  const options = models.participant
  const match = await matchOne(trx, regencyCode, record, participants, joined.group, options, openNik)
  return { joined, match }
}

/** People of one call are looked for together in so many statements for each this many. */
const together = 2000

/** As `recognise`, for many people: no statement is of one of them. */
export async function recogniseMany(
  trx: Tx,
  regencyCode: string,
  people: readonly { record: PersonRecord; nikIndex: string | null }[],
  asOf: string,
  openNik: OpenNik,
): Promise<Recognised[]> {
  const keysOf = blockingKeys(placeNumber(regencyCode), asOf)
  const models = await modelsOf(trx, regencyCode, asOf, keysOf)
  const found: Recognised[] = []
  for (let from = 0; from < people.length; from += together) {
    const some = people.slice(from, from + together)
    const asked = some.map(({ record, nikIndex }) => ({ keys: keysOf(record), nikIndex }))
    const candidates = await findCandidatesOfMany(trx, regencyCode, asked, openNik)
    const joined = some.map(({ record }, n) =>
      joinOne(scoreOne(record, candidates[n]!.rows, models.worker), candidates[n]!.workers),
    )
    const matches = await matchMany(
      trx,
      regencyCode,
      some.map(({ record }, n) => ({
        person: record,
        participantIds: candidates[n]!.participants,
        workerId: joined[n]!.group,
      })),
      models.participant,
      openNik,
    )
    for (const [n, match] of matches.entries()) found.push({ joined: joined[n]!, match })
    // Others wait for this thread too.
    await breathe()
  }
  return found
}

/** What was learned of the lists, or is believed while nothing was. */
async function modelsOf(
  trx: Tx,
  regencyCode: string,
  asOf: string,
  keysOf: (row: PersonRecord) => { name: number | null },
): Promise<{ worker: OneOptions; participant: OneOptions }> {
  const { duplicate, membership } = await keptModels(trx, regencyCode)
  const believed = () => defaultModel(asOf, duplicate?.counts.names ?? 0)
  const learned = { asOf, counts: duplicate?.counts, nameKey: (row: PersonRecord) => keysOf(row).name }
  return {
    worker: { ...learned, model: duplicate?.model ?? believed() },
    participant: { ...learned, model: membership?.model ?? believed() },
  }
}
