import type { GroupTariffRow } from '../../platform/db/schema/funding-rows.ts'

export type Tariff = Pick<GroupTariffRow, 'scheme' | 'base' | 'jkk_group' | 'with_jht' | 'amount'>

/** What the rule of contributions is told for one person of a group in a month (reference §5.6: bases differ by group). */
export function factsOf({ scheme, base, jkk_group, with_jht }: Tariff, month: string): object {
  const told = { month: month.slice(0, 7), payer: 'apbd', tariffBase: base, sector: 'other', upToDate: true }
  return scheme === 'own-account'
    ? { ...told, segment: 'BPU', jht: with_jht }
    : { ...told, segment: 'PU', jkkGroup: jkk_group, jht: with_jht, jp: false, jkp: false }
}
