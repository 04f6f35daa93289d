import type { Db } from '../../platform/db/index.ts'
import type { FundingRuleRow } from '../../platform/db/schema/funding-rows.ts'
import type { Language } from '../../platform/i18n.ts'
import { type FundedGroup, type FundingKind, fundedGroups, fundingKinds, mayPay } from '../../rules/index.ts'
import type { LawfulView } from '../api.ts'

const kinds = Object.keys(fundingKinds) as FundingKind[]

/** Which source may pay which group on a day. What the regency decided itself speaks before what the law is known to say. */
export async function getLawful(
  db: Db,
  regencyCode: string,
  on: string,
  language: Language,
): Promise<LawfulView> {
  const rules = await ownRules(db, regencyCode, on)
  return {
    on,
    cells: kinds.flatMap((kind) =>
      fundedGroups.map((group) => ({ kind, group, ...answerOf(rules, kind, group, on, language) })),
    ),
  }
}

/** Of the regency itself, in force on a day; the latest entered first. */
const ownRules = (db: Db, regencyCode: string, on: string) =>
  db
    .selectFrom('funding_rule')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('withdrawn_at', 'is', null)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', on)]))
    .orderBy('valid_from', 'desc')
    .orderBy('entered_at', 'desc')
    .execute()

type Answer = Omit<LawfulView['cells'][number], 'kind' | 'group'>

function answerOf(
  rules: readonly Pick<
    FundingRuleRow,
    'id' | 'source_kind' | 'group_code' | 'allowed' | 'document' | 'article'
  >[],
  kind: FundingKind,
  group: FundedGroup,
  on: string,
  language: Language,
): Answer {
  const own = rules.find((rule) => rule.source_kind === kind && rule.group_code === group)
  if (own)
    return {
      answer: own.allowed ? 'allowed-here' : 'forbidden-here',
      cite: [own.document, own.article].filter(Boolean).join(', '),
      note: '',
      ruleId: own.id,
    }
  const { answer, provision } = mayPay(kind, group, on)
  return {
    answer,
    cite: provision ? `${provision.cite.instrument}, ${provision.cite.pinpoint}` : '',
    note: provision?.note?.[language] ?? '',
    ruleId: null,
  }
}
