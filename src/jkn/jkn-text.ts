import type { Words } from '../platform/i18n.ts'
import { rupiahText } from '../rules/index.ts'
import type { JknView } from './api.ts'
import { states } from './states.ts'

const protections = ['active', 'arrears', 'lapsed', 'none', 'review'] as const
const percent = (share: number | null) =>
  share === null ? '–' : `${(share / 100).toFixed(2).replace('.', ',')} %`

/** The figures as lines of a terminal. */
export function jknText({ lists, workers, members, regencyPays, waste, uhc }: JknView, t: Words): string {
  const money = (value: number | null) => (value === null ? '–' : rupiahText(BigInt(value)))
  if (lists.length === 0) return t('jkn.none')
  const of = (protection: string, state: string) =>
    workers.cells.find((cell) => cell.protection === protection && cell.state === state)?.people ?? 0
  return [
    ...lists.map(({ name, office, asOf, rows }) => `${office}, ${name}, ${asOf}: ${rows}`),
    `${t('jkn.members')}: ${members.registered} (${t('jkn.active')} ${members.active}, ${t('jkn.withoutNik')} ${members.withoutNik})`,
    ...protections.map(
      (protection) =>
        `${t(`people.protection.${protection}`)}: ${states.map((state) => `${t(`jkn.state.${state}`)} ${of(protection, state)}`).join(', ')}`,
    ),
    `${t('jkn.segment.regency')}: ${regencyPays.people} × ${money(regencyPays.rate?.amount ?? null)} = ${money(regencyPays.monthly)}`,
    ...waste.kinds.map(
      ({ kind, people, monthly }) => `${t(`jkn.waste.${kind}`)}: ${people}, ${money(monthly)}`,
    ),
    `UHC: ${percent(uhc.registered)} / ${percent(uhc.active)} (${uhc.population?.value ?? '–'})`,
  ].join('\n')
}
