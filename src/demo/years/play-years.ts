import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { v7 } from 'uuid'
import { correctBill, getBills, runBills } from '../../financing/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { addMonths } from '../../rules/index.ts'
import { answerBill, type BillFault } from './answer-bill.ts'
import { decreeOf2025, decreeOf2026 } from './decrees.ts'
import { payTwinBill } from './pay-twin-bill.ts'
import { must, openSources } from './sources.ts'

export interface YearsPlayed {
  ok: true
  people: { 2025: number; 2026: number }
  bills: number
  lines: number
  paid: number
  faults: number
}
const first = '2025-01'
/** Months after this one are made and not paid yet. */
const lastPaid = '2026-09'
const last = '2026-10'

/**
 * Plays two years of money with the people the twin says are paid for: sources, the decree of each year, a bill a month and
 * source, BPJS's answers with their rejections, and payments; some bills as offices really get them wrong. What was done
 * wrong stands in `truth/bill-faults.csv`. Refused when there is money in the books already.
 */
export async function playYears(
  db: Db,
  regencyCode: string,
  truthDir: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<YearsPlayed | Refusal> {
  const there = await db
    .selectFrom('funding_source')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .limit(1)
    .executeTakeFirst()
  if (there) return refusal('demo-years-there')
  const sources = await openSources(db, regencyCode, [2025, 2026])
  const earlier = await decreeOf2025(db, regencyCode, sources)
  const later = await decreeOf2026(db, regencyCode, sources, earlier)
  const months = monthsFrom(first, last)
  const faults: BillFault[] = []
  let [bills, lines, paid] = [0, 0, 0]
  for (const [i, month] of months.entries()) {
    const next = addMonths(month, 1)
    const acting = { regencyCode, actor: 'demo', at: new Date(`${next}-03T02:00:00Z`) }
    const made = must(await runBills(db, acting, { fromMonth: `${month}-01`, untilMonth: `${next}-01` }))
    bills += made.billsDone
    lines += made.lines
    const these = await getBills(db, regencyCode, { from: `${month}-01`, until: `${next}-01` }, `${next}-03`)
    for (const bill of month > lastPaid ? [] : these) {
      const group = sources.find(({ id }) => id === bill.sourceId)!
      faults.push(
        ...(await answerBill(db, acting, bill, {
          month,
          first: isFirst(bill.decreeId, month),
          kind: group.kind,
        })),
      )
      paid += await payTwinBill(db, { ...acting, at: new Date(`${next}-12T02:00:00Z`) }, bill.id, next)
    }
    onProgress(i + 1, months.length)
  }
  // What Baznas paid for the rejected in its first month was asked back and came.
  paid += await bringBack(db, regencyCode, sources.find(({ kind }) => kind === 'baznas')!.id)
  const standing = faults.filter(
    ({ sourceKind, kind }) => !(sourceKind === 'baznas' && kind === 'rejected-paid'),
  )
  writeFileSync(
    join(truthDir, 'bill-faults.csv'),
    stringify(
      standing.map(({ kind, month, lineId }) => ({ kind, month, line: lineId })),
      { header: true },
    ),
  )
  const people = await peopleOf(db, regencyCode, [earlier, later])
  return {
    ok: true,
    people: { 2025: people[0]!, 2026: people[1]! },
    bills,
    lines,
    paid,
    faults: standing.length,
  }

  function isFirst(decreeId: string, month: string) {
    return month === (decreeId === earlier ? '2025-01' : '2026-02')
  }
}

function monthsFrom(from: string, until: string): string[] {
  const months = [from]
  while (months.at(-1)! < until) months.push(addMonths(months.at(-1)!, 1))
  return months
}

async function bringBack(db: Db, regencyCode: string, sourceId: string): Promise<number> {
  const [bill] = await getBills(
    db,
    regencyCode,
    { from: '2025-01-01', until: '2025-02-01', sourceId },
    '2025-04-01',
  )
  const acting = { regencyCode, actor: 'demo', at: new Date('2025-04-10T02:00:00Z') }
  const id = v7()
  must(await correctBill(db, acting, bill!.id, { id, reason: 'Pengembalian iuran orang yang ditolak' }))
  return payTwinBill(db, acting, id, '2025-04')
}

async function peopleOf(db: Db, regencyCode: string, decrees: readonly string[]): Promise<number[]> {
  const counted = await db
    .selectFrom('decree_line')
    .select(({ fn }) => ['decree_id', fn.countAll<string>().as('people')])
    .where('regency_code', '=', regencyCode)
    .groupBy('decree_id')
    .execute()
  return decrees.map((id) => Number(counted.find(({ decree_id }) => decree_id === id)?.people ?? 0))
}
