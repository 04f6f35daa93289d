import { sql } from 'kysely'
import { countFigures } from '../src/coverage/figures.ts'
import { everybody, peopleOn } from '../src/coverage/people-on.ts'
import { type Day, queryPeople } from '../src/coverage/query-people.ts'
import { getAreas, getBreakdown, getCoverage, getTrend } from '../src/coverage/reads.ts'
import { resolveDay } from '../src/coverage/resolve-day.ts'
import type { Secrets } from '../src/platform/crypto.ts'
import type { Db } from '../src/platform/db/index.ts'
import { regencyCode, withDemo } from './ground.ts'
import { type Bench, fastest, row } from './harness.ts'

const rounds = 10

export const bench: Bench = {
  name: 'dashboard',
  about:
    'the figures of the first screen, from roll-ups, against counting people; a search by name, against a scan',
  run: (report) =>
    withDemo(async ({ db, secrets }) => {
      const day = await resolveDay(db, regencyCode, undefined, new Date())
      if (!day.ok || day.asOf === null) throw new Error('the demo has no figures')
      const { asOf } = day
      const rolled = await fastest(rounds, () => firstScreen(db, asOf))
      const counted = await fastest(3, () => countPeople(db, asOf))
      report(row('dashboard from roll-ups, against the raw query', rolled, 'ms', counted))
      const scanned = await fastest(rounds, () =>
        sql`select person_id, name from coverage_person where regency_code = ${regencyCode} and name ilike ${'%rahman%'} order by name limit 50`.execute(
          db,
        ),
      )
      const found = await fastest(rounds, () => search(db, secrets, day, 'rahman todding'))
      report(row('search by name among 70k, against a plain scan', found, 'ms', scanned))
    }),
}

const firstScreen = (db: Db, asOf: string) =>
  Promise.all([
    getCoverage(db, regencyCode, asOf),
    getAreas(db, regencyCode, asOf),
    getBreakdown(db, regencyCode, asOf, 'segment', {}),
    getBreakdown(db, regencyCode, asOf, 'group', {}),
    getTrend(db, regencyCode, asOf),
  ])

/** The same headline without roll-ups: everybody, judged and counted. */
function countPeople(db: Db, asOf: string) {
  const counts = sql.join(countFigures.map((f) => sql`count(*) filter (where ${f.rows})`))
  return sql`select ${counts} from (${peopleOn(regencyCode, asOf, sql`(${everybody(regencyCode)})`)}) people`.execute(
    db,
  )
}

const search = (db: Db, secrets: Secrets, day: Day, q: string) =>
  queryPeople(db, secrets, regencyCode, day, {
    figure: 'universe',
    q,
    everyone: false,
    sort: 'name',
    descending: false,
    page: 0,
    pageSize: 50,
  })
