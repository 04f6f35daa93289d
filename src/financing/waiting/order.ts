import { riskGroups, riskOf } from '../plan/stakes/occupations.ts'

export interface Waiting {
  id: string
  worker_id: string
  name: string
  nik_mask: string | null
  village_code: string
  district_code: string
  group_code: string
  asked_by: string
  asked_on: string
  decile: number | null
  occupation: string | null
  protection: string
  covered_until: string | null
  ready: boolean
  in_draft: boolean
}

/** Who was protected until lately goes on before others begin: a gap would cost them what they have waited for. */
const continuity: Record<string, number> = { arrears: 0, lapsed: 1 }

/** By which somebody comes before another; the lower the earlier. */
const keys = {
  continuity: ({ protection }: Waiting) => continuity[protection] ?? 2,
  decile: ({ decile }: Waiting) => decile ?? 11,
  risk: ({ occupation }: Waiting) => -riskGroups.indexOf(riskOf(occupation ?? '')),
  asked: ({ asked_on }: Waiting) => Date.parse(asked_on),
} as const
type Key = keyof typeof keys

/** The rule by which those who wait come: the first that tells two people apart decides. Words: `waiting.orderOf.<name>`. */
export const order = ['continuity', 'decile', 'risk', 'asked'] as const satisfies readonly Key[]
export const orderNames = Object.keys(keys) as [Key, ...Key[]]

export const inOrder = (people: readonly Waiting[]): Waiting[] =>
  people.toSorted((a, b) => {
    for (const name of order) {
      const apart = keys[name](a) - keys[name](b)
      if (apart !== 0) return apart
    }
    return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)
  })
