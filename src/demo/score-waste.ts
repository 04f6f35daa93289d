import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { sql } from 'kysely'
import { layOutWaste } from '../financing/questions.ts'
import { copyInto, type Db, type Tx, tx } from '../platform/db/index.ts'
import type { TwinManifest } from './manifest.ts'
import { rates } from './rates.ts'
import { layOutTruth } from './score-truth.ts'
import { strewFaults } from './waste-faults.ts'
import { layOutFaults } from './waste-truth.ts'

export interface WasteScore {
  asOf: string
  precision: number
  /** Of those some list tells of; who died and nobody said so cannot be found. */
  recall: number
  f1: number
  /** True of people, and told by no list. */
  untold: number
  monthsLost: number
  monthsTrue: number
  /** Months said to be lost that were not. */
  falseMonths: number
  kinds: KindScore[]
}
interface KindScore {
  kind: string
  injected: number
  told: number
  found: number
  right: number
  precision: number
  recall: number
  monthsLost: number
  monthsTrue: number
  falseMonths: number
}
type Counted = Omit<KindScore, 'precision' | 'recall'>

/**
 * Strews faults the twin does not have among those it knows to be without fault, lets the check look for all of them, and
 * holds what it found against the truth. All in one transaction that is taken back: nothing stays.
 */
export async function scoreWaste(db: Db, manifest: TwinManifest, truthDir: string): Promise<WasteScore> {
  const undo = new Error('taken back')
  let counted: Counted[] = []
  await tx(db, async (trx) => {
    await layOutTruth(trx, manifest, truthDir)
    await layOutPeople(trx, truthDir)
    await strewFaults(trx, manifest)
    await layOutFaults(trx, manifest)
    const { regencyCode, asOf } = manifest
    await layOutWaste(trx, regencyCode, { asOf, today: asOf })
    counted = (await compare.execute(trx)).rows
    throw undo
  }).catch((error) => {
    if (error !== undo) throw error
  })
  const kinds = counted.map((row) => {
    const { precision, recall } = rates(row.right, row.found, row.told)
    return { ...row, precision, recall }
  })
  const sum = (of: (row: Counted) => number) => counted.reduce((all, row) => all + of(row), 0)
  return {
    asOf: manifest.asOf,
    ...rates(
      sum(({ right }) => right),
      sum(({ found }) => found),
      sum(({ told }) => told),
    ),
    untold: sum(({ injected, told }) => injected - told),
    monthsLost: sum(({ monthsLost }) => monthsLost),
    monthsTrue: sum(({ monthsTrue }) => monthsTrue),
    falseMonths: sum(({ falseMonths }) => falseMonths),
    kinds,
  }
}

/** truth_person (person, birth_date, standing, standing_on): what is true of everybody. */
async function layOutPeople(trx: Tx, truthDir: string): Promise<void> {
  await sql`create temp table truth_person (person text primary key, birth_date date, standing text, standing_on date)
    on commit drop`.execute(trx)
  const people = createReadStream(join(truthDir, 'people.csv')).pipe(parse({ columns: true }))
  const rows = async function* () {
    for await (const one of people) yield [one.person, one.birth_date, one.standing, one.standing_on || null]
  }
  await copyInto(trx, 'truth_person', ['person', 'birth_date', 'standing', 'standing_on'], rows())
  await sql`analyze truth_person`.execute(trx)
}

/** A finding is of whoever the card is truly of that is paid for; without a card, of whom the lists speak. */
const compare = sql<Counted>`
  with found as (
    select n.kind, coalesce(p.person, w.person) as person, max(n.months_lost) as months
    from waste_now n left join participant_truth p using (participant_id) left join worker_truth w on w.worker_id = n.worker_id
    group by 1, 2
  )
  select coalesce(f.kind, t.kind) as kind, count(t.person)::int as injected,
    count(t.person) filter (where t.told or f.kind is not null)::int as told, count(f.kind)::int as found,
    count(*) filter (where f.kind is not null and t.kind is not null)::int as right,
    coalesce(sum(f.months), 0)::int as "monthsLost", coalesce(sum(t.months), 0)::int as "monthsTrue",
    coalesce(sum(greatest(0, coalesce(f.months, 0) - coalesce(t.months, 0))), 0)::int as "falseMonths"
  from found f full join truth_fault t on t.kind = f.kind and t.person = f.person
  group by 1 order by 1`
