import type { Places } from './places.ts'
import type { Block, Task } from './task.ts'

/** By how much a floor or a ceiling gives way, when it is let. */
export interface Slack {
  sort: 'floors' | 'ceilings'
  row: number
  value: 1 | -1
  weight: number
  blocks: (by: number) => Block
}

export function slackColumns(
  task: Task,
  places: Places,
  units: readonly number[],
  totalUnit: number,
): Slack[] {
  const ceiling = (row: number, unit: number, blocks: Slack['blocks']): Slack => ({
    sort: 'ceilings',
    row,
    value: -1,
    weight: unit / totalUnit,
    blocks,
  })
  return [
    ...task.sources.map((_, source) =>
      ceiling(places.sources + source, units[source]!, (by) => ({
        rule: 'ceiling',
        source,
        missing: by * units[source]!,
      })),
    ),
    ...(task.total === null
      ? []
      : [ceiling(places.total, totalUnit, (by) => ({ rule: 'total', missing: by * totalUnit }))]),
    ...task.floors.map(
      ({ village, least }, i): Slack => ({
        sort: 'floors',
        row: places.floors + i,
        value: 1,
        weight: 1,
        blocks: (missing) => ({ rule: 'floor', village, asked: least, missing }),
      }),
    ),
  ]
}
