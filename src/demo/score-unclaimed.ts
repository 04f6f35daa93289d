import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { sql } from 'kysely'
import { type Card, findUnclaimed, standOn } from '../claims/questions.ts'
import { type Db, type Tx, tx } from '../platform/db/index.ts'
import { enactedLaw, pensionAgeOn } from '../rules/index.ts'
import type { TwinManifest } from './manifest.ts'
import { layOutTruth } from './score-truth.ts'

export interface UnclaimedScore {
  /** Of the families who are truly owed and whose dead some list tells of: how many are named, surely or perhaps. */
  recall: number
  /** Told as surely owed, and not owed. */
  falsePromises: number
  owed: number
  perhaps: number
  notEntitled: number
  /** Truly owed and told by a list; of them named, and of these named as surely owed. */
  truly: number
  found: number
  sure: number
  /** Truly owed, and told by no list at all. */
  untold: number
  /** Rupiah told as surely owed. */
  expected: number
  /** People past the age that opens JP or JHT, told as surely owed; false promises among them are counted above. */
  pensions: number
}

interface Truth {
  person: string
  standing: string
  died_on: string
  birth_date: string
}

/** Looks for unclaimed death grants in the made-up regency and holds what is found against what is true of its people. */
export async function scoreUnclaimed(
  db: Db,
  manifest: TwinManifest,
  truthDir: string,
  at: Date,
): Promise<UnclaimedScore> {
  const { regencyCode } = manifest
  const run = await findUnclaimed(db, regencyCode, at)
  const people = new Map<string, Truth>()
  for await (const one of csv(truthDir, 'people.csv'))
    people.set(one.person!, {
      person: one.person!,
      standing: one.standing!,
      died_on: one.standing_on!,
      birth_date: one.birth_date!,
    })
  const paid = new Set<string>()
  for await (const { person, programme } of csv(truthDir, 'claims.csv')) paid.add(`${person} ${programme}`)
  return tx(db, async (trx) => {
    await layOutTruth(trx, manifest, truthDir)
    const cards = await trueCards(trx, regencyCode)
    const told = await toldDead(trx, regencyCode)
    const truly = new Set<string>()
    for (const { person, standing, died_on } of people.values())
      if (standing === 'dead' && !paid.has(`${person} JKM`) && isCovered(cards.get(person), died_on))
        truly.add(person)
    const all = await namedPeople(trx, regencyCode)
    const named = all.filter(({ kind }) => kind === 'death')
    const pensions = all.filter(({ kind, certainty }) => kind === 'pension-age' && certainty === 'owed')
    // Of somebody whose death no list tells, the savings are owed all the same: to the heirs.
    const isPensionOwed = ({ person, programme }: Named) => {
      const truth = people.get(person ?? '')
      const age = pensionAgeOn(enactedLaw, programme, manifest.asOf)?.value ?? 0
      const born = truth && `${Number(truth.birth_date.slice(0, 4)) + age}${truth.birth_date.slice(4)}`
      const holds = cards.get(person ?? '')?.some(({ programmes }) => programmes.includes(programme))
      return (
        (truth?.standing !== 'dead' || programme === 'JHT') &&
        born &&
        born <= manifest.asOf &&
        holds &&
        !paid.has(`${person} ${programme}`)
      )
    }
    const wanted = [...truly].filter((person) => told.has(person))
    const foundOf = (which?: string) =>
      new Set(named.filter(({ certainty }) => !which || certainty === which).map(({ person }) => person))
    const [sure, any] = [foundOf('owed'), new Set([...foundOf('owed'), ...foundOf('perhaps')])]
    const found = wanted.filter((person) => any.has(person)).length
    return {
      recall: wanted.length === 0 ? 1 : found / wanted.length,
      falsePromises:
        named.filter((one) => one.certainty === 'owed' && !truly.has(one.person ?? '')).length +
        pensions.filter((one) => !isPensionOwed(one)).length,
      pensions: pensions.length,
      owed: run?.owed ?? 0,
      perhaps: run?.perhaps ?? 0,
      notEntitled: run?.notEntitled ?? 0,
      truly: wanted.length,
      found,
      sure: wanted.filter((person) => sure.has(person)).length,
      untold: truly.size - wanted.length,
      expected: named.reduce((sum, one) => sum + (one.certainty === 'owed' ? (one.expected ?? 0) : 0), 0),
    }
  })
}

const isCovered = (cards: readonly Card[] | undefined, day: string) =>
  cards !== undefined && standOn(enactedLaw, cards, day, 'JKM').state === 'covered'

/** The cards as they were written, by whose they truly are. */
async function trueCards(trx: Tx, regencyCode: string): Promise<Map<string, Card[]>> {
  const { rows } = await sql<{ person: string; cards: Card[] }>`
    select t.person, jsonb_agg(jsonb_build_object('id', s.id, 'kpj', s.kpj, 'segment', s.segment, 'programmes', s.programmes,
      'payerKind', s.payer_kind, 'payerName', s.payer_name, 'coveredFrom', s.covered_from, 'coveredUntil', s.covered_until)) as cards
    from truth_record t join source_record s on s.regency_code = ${regencyCode} and s.id = t.source_record_id
    where t.kind = 'participants' and s.covered_until > s.covered_from group by 1`.execute(trx)
  return new Map(rows.map(({ person, cards }) => [person, cards]))
}

/** People some list says have died. */
async function toldDead(trx: Tx, regencyCode: string): Promise<Set<string>> {
  const { rows } = await sql<{ person: string }>`
    select distinct t.person from truth_record t
    join source_record s on s.regency_code = ${regencyCode} and s.id = t.source_record_id where s.verdict = 'dead'`.execute(
    trx,
  )
  return new Set(rows.map(({ person }) => person))
}

/** Whoever a row is truly of: the owner of the card, else of the records of the worker. */
interface Named {
  person: string | null
  kind: string
  programme: string
  certainty: string
  expected: number | null
}
async function namedPeople(trx: Tx, regencyCode: string): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select coalesce(p.person, w.person) as person, u.kind, u.programme, u.certainty, u.expected from unclaimed_entitlement u
    left join participant_truth p on p.participant_id = u.participant_id
    left join worker_truth w on w.worker_id = u.worker_id
    where u.regency_code = ${regencyCode}`.execute(trx)
  return rows
}

const csv = (dir: string, name: string): AsyncIterable<Record<string, string>> =>
  createReadStream(join(dir, name)).pipe(parse({ columns: true }))
