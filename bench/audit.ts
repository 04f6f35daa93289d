import { sql } from 'kysely'
import { v7 } from 'uuid'
import { recordAct } from '../src/access/questions.ts'
import { linksOf, searchAudit } from '../src/audit/questions.ts'
import { verifyChain } from '../src/audit/verify.ts'
import type { Platform } from '../src/platform/boot.ts'
import type { Db } from '../src/platform/db/index.ts'
import { chain } from './audit/chain.ts'
import { fill, mostActive, of } from './audit/fill.ts'
import { onFreshGround, regencyCode } from './ground.ts'
import { type Bench, type BenchRow, row } from './harness.ts'

type Report = (row: BenchRow) => void
const searches = { limit: 50 }

/** Milliseconds in the middle of `rounds` runs, after one that fills the caches. */
async function median(rounds: number, work: (round: number) => Promise<unknown>): Promise<number> {
  await work(0)
  const times: number[] = []
  for (let round = 1; round <= rounds; round++) {
    const start = performance.now()
    await work(round)
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!
}

async function measure({ db, secrets }: Platform, rows: number, report: Report) {
  const filled = await timed(() => fill(db, rows))
  report(row('rows made, set-based', rows / filled, 'rows/s', rows / filled))
  const links = linksOf(secrets)
  const chained = await timed(() => chain(db, links, rows))
  report(row('rows linked', rows / chained, 'rows/s', rows / filled))
  await measureSearches(db, rows, report)
  await measureWrites(db, report)
  const read = await timed(() => readAll(db))
  const checked = await timed(async () => {
    const verdict = await verifyChain(db, links, regencyCode)
    if (!verdict.ok) throw new Error(`the chain is broken: ${JSON.stringify(verdict.firstBroken)}`)
  })
  report(row('check, beside reading the same rows', rows / checked, 'rows/s', rows / read))
}

async function measureSearches(db: Db, rows: number, report: Report) {
  const bare = await median(10, () =>
    sql`select * from audit where regency_code = ${regencyCode} order by at desc, id desc limit 51`.execute(
      db,
    ),
  )
  const asked: [string, Parameters<typeof searchAudit>[2]][] = [
    ['newest page', searches],
    ['by actor', { ...searches, actor: mostActive }],
    ['by subject', { ...searches, subject: of(7).subject }],
    ['by act, one month', { ...searches, action: 'person.viewed', ...of(rows / 2).month }],
    ['by actor and act', { ...searches, actor: mostActive, action: 'import.committed' }],
    ['by actor and an act never done', { ...searches, actor: mostActive, action: 'nik.opened' }],
    ['by subject and act', { ...searches, subject: of(7).subject, action: 'person.viewed' }],
    ['last page', { ...searches, before: of(40).id }],
    ['last page of an actor', { ...searches, actor: mostActive, before: of(40_000).id }],
  ]
  for (const [name, query] of asked)
    report(row(`search: ${name}`, await median(10, () => searchAudit(db, regencyCode, query)), 'ms', bare))
}

async function measureWrites(db: Db, report: Report) {
  await sql`create table bare (id uuid primary key, at timestamptz, text text)`.execute(db)
  const bare = await median(200, () =>
    sql`insert into bare values (${v7()}, ${new Date()}, 'person.viewed')`.execute(db),
  )
  const act = {
    regencyCode,
    actor: mostActive,
    action: 'person.viewed',
    subjectKind: 'person',
    subjectId: v7(),
  }
  const one = await median(200, () => recordAct(db, { ...act, at: new Date() }))
  report(row('write of one row', one, 'ms', bare))
}

async function readAll(db: Db) {
  const query = sql`select a.*, l.link from audit_link l join audit a on a.regency_code = l.regency_code
    and a.id = l.audit_id where l.regency_code = ${regencyCode} order by l.seq`.compile(db)
  for await (const _ of db.getExecutor().stream(query, 5000));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

export const bench: Bench = {
  name: 'audit',
  about: 'searching, writing and checking an audit of many rows, beside a bare read and a bare insert',
  run: (report, { rows = 1_000_000 } = {}) => onFreshGround((platform) => measure(platform, rows, report)),
}
