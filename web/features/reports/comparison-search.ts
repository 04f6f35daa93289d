import { asText } from '../../ui/asked.ts'

/** What missing people can be counted to, in percent of the workers. */
export const goals = [100, 95, 90, 85, 80, 75, 70] as const

export interface ComparisonSearch {
  asOf?: string | undefined
  sasaran?: number | undefined
  desa?: string | undefined
}

export const comparisonSearch = (search: Record<string, unknown>): ComparisonSearch => ({
  asOf: asText(search.asOf),
  sasaran: goals.find((goal) => goal === search.sasaran),
  desa: asText(search.desa),
})
