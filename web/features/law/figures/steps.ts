import type { Dated, Series } from '../../../../src/rules/core/series.ts'
import { heightOf } from '../figure-text.ts'

/** A point of a step line: from this day on it is that high; no height where no law holds. */
export interface Step {
  day: string
  height: number | null
  value?: Dated
}

/** The history of a figure as steps up to a day; empty when it has no line: a table, or a single value. */
export function stepsOf(figure: Series, until: string): Step[] {
  const steps: Step[] = []
  const { history } = figure
  if (history.length < 2) return []
  for (const [at, value] of history.entries()) {
    const height = heightOf(value.value)
    if (height === undefined) return []
    steps.push({ day: value.from, height, value })
    const next = history[at + 1]
    if (value.until !== undefined && value.until !== next?.from)
      steps.push({ day: value.until, height: null })
  }
  const last = steps.at(-1)!
  if (last.height !== null && last.day < until) steps.push({ day: until, height: last.height })
  return steps
}
