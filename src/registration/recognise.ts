import type { PersonRecord } from '../linkage/index.ts'
import { blockingKeys, defaultModel, type Joined, joinOne, scoreOne } from '../linkage/score-one/index.ts'
import { type FoundParticipant, matchOne } from '../membership/questions.ts'
import type { Tx } from '../platform/db/index.ts'
import { type Asked, findCandidates, keptModels, type OpenNik, placeNumber } from '../registry/questions.ts'

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
  const { duplicate, membership } = await keptModels(trx, regencyCode)
  const believed = () => defaultModel(asOf, duplicate?.counts.names ?? 0)
  const learned = { asOf, counts: duplicate?.counts, nameKey: (row: PersonRecord) => keysOf(row).name }
  const joined = joinOne(
    scoreOne(record, candidates.rows, { ...learned, model: duplicate?.model ?? believed() }),
    candidates.workers,
  )
  const options = { ...learned, model: membership?.model ?? believed() }
  const { participants } = candidates
  const match = await matchOne(trx, regencyCode, record, participants, joined.group, options, openNik)
  return { joined, match }
}
