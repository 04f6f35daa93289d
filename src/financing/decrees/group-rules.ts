import type { Db } from '../../platform/db/index.ts'
import type { FundedGroup, FundingKind } from '../../rules/index.ts'
import { getLawful } from '../lawful/reads.ts'
import { monthlyCosts } from '../tariffs/monthly-costs.ts'
import type { FindingCode } from './findings.ts'

/** What a source paying a group means for everybody so paid. */
export interface GroupRule {
  sourceId: string
  group: string
  code: FindingCode
  told: string
}

const asFinding = {
  'forbidden-here': 'forbidden-here',
  'own-rule': 'own-rule',
  unverified: 'unverified',
} as const satisfies Record<string, FindingCode>

/** Of the sources and groups in a draft: which need a rule, are forbidden, or have no tariff in some month. */
export async function groupRules(
  db: Db,
  regencyCode: string,
  { decreeId, fromMonth, untilMonth }: { decreeId: string; fromMonth: string; untilMonth: string },
): Promise<GroupRule[]> {
  const pairs = await db
    .selectFrom('decree_line as l')
    .innerJoin('funding_source as s', (join) =>
      join.onRef('s.regency_code', '=', 'l.regency_code').onRef('s.id', '=', 'l.source_id'),
    )
    .select(['l.source_id', 'l.group_code', 's.kind'])
    .distinct()
    .where('l.regency_code', '=', regencyCode)
    .where('l.decree_id', '=', decreeId)
    .where('l.kind', '=', 'add')
    .execute()
  if (pairs.length === 0) return []
  const { cells } = await getLawful(db, regencyCode, fromMonth, 'id')
  const costs = await monthlyCosts(db, regencyCode, fromMonth, untilMonth)
  return pairs.flatMap(({ source_id, group_code, kind }) => {
    const told = { sourceId: source_id, group: group_code }
    const cell = cells.find(
      (one) => one.kind === (kind as FundingKind) && one.group === (group_code as FundedGroup),
    )
    const code = cell && asFinding[cell.answer as keyof typeof asFinding]
    const unpriced = costs.filter((one) => one.group === group_code && one.amount === null)
    return [
      ...(code ? [{ ...told, code, told: cell.cite }] : []),
      ...(unpriced.length > 0
        ? [{ ...told, code: 'no-tariff' as const, told: unpriced[0]!.month.slice(0, 7) }]
        : []),
    ]
  })
}
