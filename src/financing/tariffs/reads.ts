import { lawOf } from '../../law/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Language } from '../../platform/i18n.ts'
import { fundedGroups, type Law } from '../../rules/index.ts'
import type { TariffsView } from '../api.ts'
import { costOf } from './cost-of.ts'
import { heldIn, type StandingTariff, standingTariffs } from './standing.ts'

type Stretch = TariffsView['groups'][number]['stretches'][number]
export async function getTariffs(
  db: Db,
  regencyCode: string,
  fiscalYear: number,
  language: Language,
): Promise<TariffsView> {
  const tariffs = await standingTariffs(db, regencyCode)
  const law = await lawOf(db, regencyCode)
  return {
    fiscalYear,
    groups: fundedGroups.map((group) => ({
      group,
      stretches: stretchesOf(law, tariffs, group, fiscalYear, language),
    })),
    tariffs: tariffs.map((tariff) => ({
      id: tariff.id,
      group: tariff.group_code as (typeof fundedGroups)[number],
      scheme: tariff.scheme,
      base: tariff.base,
      jkkGroup: tariff.jkk_group,
      withJht: tariff.with_jht,
      amount: tariff.amount,
      fromMonth: tariff.from_month,
      document: tariff.document,
      reason: tariff.reason,
      enteredBy: tariff.entered_by,
      enteredAt: tariff.entered_at.toISOString(),
    })),
  }
}

/** The twelve months, those that cost alike together: the law may change within a year, and the regency's tariff too. */
function stretchesOf(
  law: Law,
  tariffs: readonly StandingTariff[],
  group: string,
  fiscalYear: number,
  language: Language,
): Stretch[] {
  const stretches: Stretch[] = []
  for (let i = 1; i <= 12; i += 1) {
    const month = `${fiscalYear}-${String(i).padStart(2, '0')}-01`
    const tariff = heldIn(tariffs, group, month)
    const cost = tariff ? costOf(law, tariff, month, language) : { amount: null, lines: [] }
    const before = stretches.at(-1)
    if (before && before.tariffId === (tariff?.id ?? null) && before.amount === cost.amount)
      before.untilMonth = month
    else
      stretches.push({
        fromMonth: month,
        untilMonth: month,
        tariffId: tariff?.id ?? null,
        document: tariff?.document ?? '',
        ...cost,
      })
  }
  return stretches
}
