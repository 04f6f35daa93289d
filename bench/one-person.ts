import { sql } from 'kysely'
import { blockingKeys } from '../src/linkage/score-one/index.ts'
import type { PersonRecord } from '../src/linkage/types.ts'
import type { Platform } from '../src/platform/boot.ts'
import { type Tx, tx } from '../src/platform/db/index.ts'
import { recognise } from '../src/registration/recognise.ts'
import { holdAlike, placeNumber } from '../src/registry/questions.ts'
import { onFreshGround, regencyCode } from './ground.ts'
import { type Bench, row } from './harness.ts'
import { asOf, nikIndexOf, storeMany } from './one-person/stored.ts'

const rows = Number(process.env.SEMESTA_BENCH_ROWS ?? 1_000_000)
const [warmUp, asked] = [100, 1000]

export const bench: Bench = {
  name: 'one-person',
  about:
    'one person found, compared and decided on as at their registration, beside a bare look-up by an index',
  run: (report) =>
    onFreshGround(async (platform) => {
      const newcomers = await storeMany(platform, rows, warmUp + asked)
      const [ours, bare]: [number[], number[]] = [[], []]
      for (const [i, person] of newcomers.entries()) {
        const { found, lookedUp } = await measured(platform, person)
        if (i < warmUp) continue
        ours.push(found)
        bare.push(lookedUp)
      }
      const million = `one person against ${(rows / 1e6).toLocaleString('en')} M`
      for (const percent of [50, 95])
        report(row(`${million}, p${percent}`, quantile(ours, percent), 'ms', quantile(bare, percent)))
    }),
}

/** Milliseconds, in a transaction that holds the person as a registration does, and is taken back. */
async function measured({ db, secrets }: Platform, person: PersonRecord) {
  const keys = blockingKeys(placeNumber(regencyCode), asOf)(person)
  const nikIndex = nikIndexOf(secrets, person)
  const whom = { regencyCode, keys, nikIndex }
  return tx(db, async (trx) => {
    await holdAlike(trx, whom, [person.key])
    const started = performance.now()
    await recognise(trx, whom, person, asOf, (sealed) => secrets.open(sealed))
    const between = performance.now()
    await lookUp(trx, nikIndex)
    return { found: between - started, lookedUp: performance.now() - between }
  })
}

/** The least any program must ask: one equality on an indexed column. */
const lookUp = (trx: Tx, nikIndex: string | null) =>
  sql`select id from source_record where regency_code = ${regencyCode} and nik_index = ${nikIndex}`.execute(
    trx,
  )

const quantile = (values: readonly number[], percent: number): number =>
  values.toSorted((x, y) => x - y)[Math.ceil((values.length * percent) / 100) - 1]!
