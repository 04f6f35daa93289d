import type { Reckoned } from '../cases/reckon.ts'
import type { Planned } from './machine.ts'

interface Relative {
  id: string
  bornOn: string | null
  schooling: boolean
}
type Plans = { ok: true; plans: Map<string, Planned[]> } | { ok: false; child: number }

/**
 * What a frozen assessment gives each child, by school year. The law room names children by their number in the facts; whose
 * number that is, the day of birth says, twins by the order in which they were entered.
 * @param children of the family, in the order they were entered
 */
export function planOf({ facts, assessment }: Reckoned, children: readonly Relative[]): Plans {
  const heirs = heirsOf(facts.children, children)
  const plans = new Map<string, Planned[]>()
  for (const { of = '', when, amount, uses } of assessment?.lines ?? []) {
    if (when === undefined) continue
    const child = Number(/\d+$/.exec(of)?.[0] ?? 0)
    const heir = heirs[child - 1]
    if (!heir) return { ok: false, child }
    const planned = plans.get(heir) ?? []
    planned.push({ schoolYear: when, level: levelOf(uses[0]?.figure ?? ''), amount })
    plans.set(heir, planned)
  }
  return { ok: true, plans }
}

function heirsOf(told: unknown, children: readonly Relative[]): (string | undefined)[] {
  const left = [...children].sort((a, b) => Number(b.schooling) - Number(a.schooling))
  return (Array.isArray(told) ? (told as { bornOn?: string }[]) : []).map(({ bornOn }) => {
    const place = left.findIndex((one) => one.bornOn === bornOn)
    return place < 0 ? undefined : left.splice(place, 1)[0]!.id
  })
}

/** The level a line stands on, by the figure of it; before there were levels the sum was paid once. */
function levelOf(figure: string): string {
  const level = /^beasiswa\.(\w+)\.setahun$/.exec(figure)?.[1]
  return level ? level.toUpperCase() : 'once'
}
