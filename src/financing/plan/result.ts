import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { type FundedGroup, fundedGroups } from '../../rules/index.ts'
import type { PlanResult } from './api.ts'
import type { Built } from './build-task.ts'
import type { Payer } from './lawful-sources.ts'
import type { PlanReason } from './reasons.ts'
import type { Solved } from './solver/task.ts'

type Row = PlanResult['rows'][number]
interface Counted {
  village: string
  group: FundedGroup
  continuing: boolean
  reason: PlanReason
  sourceId: string | null
  months: number | null
  people: number
  amount: number
}

/** What came out as sums, counted from what was written down of every candidate. */
export async function resultOf(
  trx: Tx,
  { regencyCode, planId }: { regencyCode: string; planId: string },
  built: Built,
  payers: readonly Payer[],
  solved: Solved,
): Promise<Omit<PlanResult, 'next' | 'own'>> {
  const { rows: counted } = await sql<Counted>`
    select village_code as village, group_code as "group", continuing, reason, source_id as "sourceId", months,
      count(*)::int as people, coalesce(sum(amount), 0)::bigint as amount
    from plan_pick where regency_code = ${regencyCode} and plan_id = ${planId}
    group by 1, 2, 3, 4, 5, 6 order by 1, 2, 5, 6`.execute(trx)
  const { rows: villages } = await sql<{ code: string; name: string; district: string }>`
    select v.code, v.name, d.name as district from village v join district d on d.code = v.district_code
    where v.regency_code = ${regencyCode} order by v.code`.execute(trx)
  const picked = counted.filter(({ sourceId }) => sourceId !== null)
  const people = (rows: readonly Counted[]) => rows.reduce((sum, row) => sum + row.people, 0)
  const amount = (rows: readonly Counted[]) => rows.reduce((sum, row) => sum + row.amount, 0)
  const of = <K extends keyof Counted>(rows: readonly Counted[], field: K, value: Counted[K]) =>
    rows.filter((row) => row[field] === value)
  const sumsOf = (candidates: readonly Counted[], taken: readonly Counted[]) => ({
    candidates: people(candidates),
    picked: people(taken),
    amount: amount(taken),
  })
  const named = (code: string) =>
    villages.find((village) => village.code === code) ?? { code, name: '', district: '' }
  const least = new Map(built.task.floors.map((floor) => [floor.village, floor.least]))
  const { columns, rows, solves, milliseconds } = solved
  return {
    ...sumsOf(counted, picked),
    continuing: (({ candidates, picked }) => ({ candidates, picked }))(
      sumsOf(of(counted, 'continuing', true), of(picked, 'continuing', true)),
    ),
    loss: solved.ok ? solved.answer.loss : 0,
    reasons: [...new Set(counted.map(({ reason }) => reason))]
      .map((reason) => ({ reason, people: people(of(counted, 'reason', reason)) }))
      .sort((a, b) => b.people - a.people),
    sources: payers.map(({ id, kind, name, ceiling, pays }) => {
      const own = of(picked, 'sourceId', id)
      return { id, kind, name, ceiling, people: people(own), amount: amount(own), pays }
    }),
    groups: fundedGroups
      .map((group) => ({
        group,
        ...sumsOf(of(counted, 'group', group), of(picked, 'group', group)),
        perPerson: built.perPerson.get(group) ?? null,
      }))
      .filter(({ candidates }) => candidates > 0),
    villages: [...new Set([...villages.map(({ code }) => code), ...counted.map(({ village }) => village)])]
      .map((code) => ({
        ...named(code),
        ...sumsOf(of(counted, 'village', code), of(picked, 'village', code)),
        least: least.get(code) ?? 0,
      }))
      .filter(({ candidates }) => candidates > 0),
    rows: rowsOf(picked),
    curve: solved.ok ? solved.curve : [],
    blocks: solved.ok
      ? []
      : solved.blocks.map((block) =>
          block.rule === 'floor'
            ? { ...block, village: named(block.village) }
            : block.rule === 'ceiling'
              ? {
                  rule: block.rule,
                  sourceId: payers[block.source]!.id,
                  source: payers[block.source]!.name,
                  missing: block.missing,
                }
              : block,
        ),
    bound: solved.ok ? solved.bound : null,
    solver: { columns, rows, solves, milliseconds },
  }
}

function rowsOf(picked: readonly Counted[]): Row[] {
  const rows = new Map<string, Row>()
  for (const { sourceId, group, village, months, people, amount } of picked) {
    const key = [sourceId, group, village, months].join(' ')
    const row = rows.get(key)
    rows.set(key, {
      sourceId: sourceId!,
      group,
      village,
      months: months!,
      people: people + (row?.people ?? 0),
      amount: amount + (row?.amount ?? 0),
    })
  }
  return [...rows.values()]
}
