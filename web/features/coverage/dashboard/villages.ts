import type { CoverageAreasView, FigureValues } from '../../../../src/coverage/api.ts'

export type District = CoverageAreasView['districts'][number]
export type Village = District['villages'][number]

/** The district where most of the unprotected are; people of no known district are nowhere. */
export function mostUncovered(districts: District[]): District | null {
  const known = districts.filter((district) => district.code !== '' && district.figures.uncovered > 0)
  return known.reduce<District | null>(
    (worst, each) => (worst && worst.figures.uncovered >= each.figures.uncovered ? worst : each),
    null,
  )
}

export type Measure = 'share' | 'count'

export const measured = (figures: FigureValues, measure: Measure): number =>
  measure === 'count'
    ? figures.uncovered
    : figures.universe === 0
      ? 0
      : (figures.uncovered / figures.universe) * 100

/** Four bounds that make five classes: tenths of the shares, or round counts up to the largest. */
export function bounds(values: number[], measure: Measure): number[] {
  if (measure === 'share') return [20, 30, 40, 50]
  const largest = Math.max(...values, 5)
  const magnitude = 10 ** Math.floor(Math.log10(largest / 5))
  const step = [1, 2, 2.5, 5, 10].map((each) => each * magnitude).find((each) => each * 5 >= largest)!
  return [1, 2, 3, 4].map((each) => Math.round(each * step))
}

export const classOf = (value: number, limits: number[]): number =>
  limits.filter((limit) => value >= limit).length
